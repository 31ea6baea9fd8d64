package depeche.snippet;

import depeche.article.Article;
import depeche.article.Field;
import depeche.article.Language;
import depeche.text.Chains;
import depeche.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where one article answers one query. Each field is analysed once, when first asked about. */
public final class Highlights {
  /** How much of a field is looked at, in UTF-16 units: some 80 pages. */
  static final int MOST_SCANNED = 200_000;

  private final Chains chains;
  private final Article article;
  private final Language language;
  private final Asked asked;
  private final Map<Field, List<Match>> matches = new EnumMap<>(Field.class);

  Highlights(Chains chains, Article article, Language language, Asked asked) {
    this.chains = chains;
    this.article = article;
    this.language = language;
    this.asked = asked;
  }

  /** Every match in a field, in order and without overlaps; a phrase is one. */
  public List<Span> matches(Field field) {
    return found(field).stream().map(Match::span).toList();
  }

  /**
   * How closely the article answers what was written: as closely as the word it answers least
   * closely, each at its best. Empty where it answers no word at all.
   */
  public Optional<Grade> grade() {
    Map<Integer, Grade> best = new HashMap<>();
    for (Field field : Field.values()) {
      for (Match match : found(field)) {
        match.answered().forEach((unit, grade) -> best.merge(unit, grade, Grade::orBetter));
      }
    }
    Sought sought = sought(Field.TITLE);
    boolean helped = best.keySet().stream().anyMatch(unit -> unit >= sought.written());
    if (helped && !best.keySet().containsAll(sought.content())) {
      return Optional.of(Grade.RELATED);
    }
    best.keySet().removeIf(unit -> unit >= sought.written());
    return best.values().stream().reduce(Grade::orWorse);
  }

  /** A whole field, cut into what matches and what does not. */
  public List<Fragment> fragments(Field field) {
    String text = article.text(field);
    return fragments(field, new Span(0, text.length()));
  }

  /**
   * The best passages, in text order: about 240 characters each, whole sentences where they fit. Of
   * the body, or of the lead where only that matches; where nothing does, the beginning.
   *
   * @param most how many passages at the most
   */
  public List<Snippet> passages(int most) {
    Field field = shown();
    return Passages.choose(language, scanned(field), found(field), most).stream()
        .map(passage -> new Snippet(field, passage.start(), fragments(field, passage)))
        .toList();
  }

  private Field shown() {
    if (article.body().isBlank()) {
      return Field.LEAD;
    }
    return found(Field.BODY).isEmpty() && !found(Field.LEAD).isEmpty() ? Field.LEAD : Field.BODY;
  }

  private List<Match> found(Field field) {
    return matches.computeIfAbsent(field, this::find);
  }

  private List<Match> find(Field field) {
    return MatchFinder.matches(sought(field), chains, language, scanned(field));
  }

  private Sought sought(Field field) {
    return new QueryReading(chains, language, asked.languages(), field).read(asked);
  }

  private String scanned(Field field) {
    String text = article.text(field);
    return text.length() <= MOST_SCANNED ? text : text.substring(0, MOST_SCANNED);
  }

  private List<Fragment> fragments(Field field, Span passage) {
    String text = article.text(field);
    List<Fragment> fragments = new ArrayList<>();
    int at = passage.start();
    for (Match match : found(field)) {
      if (match.start() >= at && match.end() <= passage.end()) {
        if (match.start() > at) {
          fragments.add(new Fragment(text.substring(at, match.start()), false));
        }
        fragments.add(new Fragment(text.substring(match.start(), match.end()), true));
        at = match.end();
      }
    }
    if (at < passage.end()) {
      fragments.add(new Fragment(text.substring(at, passage.end()), false));
    }
    return fragments;
  }
}

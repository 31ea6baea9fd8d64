package depeche.lucene;

import depeche.article.Language;
import depeche.matching.IndexedText;
import depeche.matching.SurfaceTerms;
import depeche.text.Level;
import depeche.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableField;

/** Reads which of the terms that standing queries ask for an article has. */
final class ArticleTerms {
  private static final int[] NONE = {};

  private final AlertTerms asked;
  private volatile Forms forms = new Forms(0, new ConcurrentHashMap<>());

  /** What is remembered of words, as long as there are so many terms. */
  private record Forms(int terms, Map<Language, KnownForms> byLanguage) {}

  ArticleTerms(AlertTerms asked) {
    this.asked = asked;
  }

  PresentTerms in(ArrivingArticle article) {
    PresentTerms present = new PresentTerms(asked.size());
    KnownForms words = formsOf(article.language());
    for (List<Token> text : article.texts()) {
      addText(present, words, text);
    }
    TermNumbers surfaces = asked.of(IndexedText.TEXT.surface());
    if (!surfaces.isEmpty()) {
      SurfaceTerms.of(article.texts()).forEach(term -> asked.add(present, surfaces.get(term)));
    }
    article.forEachValue((field, value) -> asked.add(present, asked.of(field).get(value)));
    if (asked.areOfParts()) {
      for (IndexableField field : article.parts()) {
        if (field instanceof Field part && part.tokenStreamValue() instanceof TermStream<?> terms) {
          addPart(present, field.name(), terms);
        }
      }
    }
    return present;
  }

  /** The numbers of the words of a text in order; none of others, and none between its parts. */
  int[] sequence(String field, TermStream<?> text) {
    TermNumbers known = asked.of(field);
    return text.parts()
        .flatMapToInt(
            part -> IntStream.concat(part.mapToInt(known::get), IntStream.of(TermNumbers.NONE)))
        .toArray();
  }

  private void addText(PresentTerms present, KnownForms words, List<Token> text) {
    KnownForms.Form[] forms = words.of(text);
    for (KnownForms.Form form : forms) {
      for (int term : form.terms()) {
        present.add(term);
      }
    }
    for (int at = 1; at < forms.length; at++) {
      asked.addPair(present, forms[at - 1].stemNumber(), forms[at].stemNumber());
      asked.addPair(present, forms[at - 1].exactNumber(), forms[at].exactNumber());
    }
  }

  private void addPart(PresentTerms present, String field, TermStream<?> part) {
    TermNumbers known = asked.of(field);
    TermNumbers beginnings = asked.beginnings(field);
    part.forEachTerm(term -> {
      asked.add(present, known.get(term));
      asked.add(present, beginnings.get(AlertTerms.beginning(term)));
    });
    int[] words = sequence(field, part);
    for (int at = 1; at < words.length; at++) {
      asked.addPair(present, words[at - 1], words[at]);
    }
  }

  /** Whatever was remembered while there were fewer terms is forgotten. */
  private KnownForms formsOf(Language language) {
    Forms known = forms;
    if (known.terms() != asked.size()) {
      known = new Forms(asked.size(), new ConcurrentHashMap<>());
      forms = known;
    }
    return known.byLanguage().computeIfAbsent(language, this::forms);
  }

  private KnownForms forms(Language language) {
    TermNumbers stems = asked.of(IndexedText.TEXT.stem(language));
    TermNumbers exacts = asked.of(IndexedText.TEXT.exact());
    TermNumbers beginnings = asked.beginnings(IndexedText.TEXT.exact());
    return new KnownForms(token -> {
      String exactTerm = Level.EXACT.term(token);
      int stem = stems.get(Level.STEM.term(token));
      int exact = exacts.get(exactTerm);
      int beginning =
          beginnings.isEmpty() ? TermNumbers.NONE : beginnings.get(AlertTerms.beginning(exactTerm));
      return new KnownForms.Form(
          token.surface(),
          token.exact(),
          token.stem(),
          withChoices(stem, exact, beginning),
          stem,
          exact);
    });
  }

  private int[] withChoices(int... numbers) {
    int[] all = NONE;
    for (int number : numbers) {
      int[] more = asked.withChoices(number);
      if (more.length > 0) {
        int before = all.length;
        all = Arrays.copyOf(all, before + more.length);
        System.arraycopy(more, 0, all, before, more.length);
      }
    }
    return all;
  }
}

package depeche.index;

import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How both engines note that an article means a country without naming it, and by which kinds of
 * mention: {@code id NUL kinds}. Who ignores all of these kinds takes such articles off.
 */
public final class IndirectMentions {
  private static final char SEPARATOR = '\0';

  private IndirectMentions() {}

  /** What an article notes of an entity; nothing where the article or its sender names it. */
  public static Optional<String> of(EnrichedArticle article, Entity entity) {
    List<Mention> mentions = entity.mentions();
    return mentions.isEmpty() || isNamed(mentions) || isSupplied(article, entity)
        ? Optional.empty()
        : Optional.of(
            term(entity.id(), mentions.stream().map(Mention::kind).collect(Collectors.toSet())));
  }

  /** Asked of every entity of every article, so without a set of what it finds. */
  private static boolean isNamed(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (!MentionKind.INDIRECT.contains(mention.kind())) {
        return true;
      }
    }
    return false;
  }

  /** All that an article can note of which no mention counts where {@code ignored} do not. */
  public static List<String> terms(String id, Set<MentionKind> ignored) {
    List<Set<MentionKind>> sets = new ArrayList<>(List.of(Set.of()));
    for (MentionKind kind : new TreeSet<>(ignored)) {
      for (Set<MentionKind> without : List.copyOf(sets)) {
        Set<MentionKind> with = new TreeSet<>(without);
        with.add(kind);
        sets.add(with);
      }
    }
    return sets.stream().skip(1).map(kinds -> term(id, kinds)).toList();
  }

  /** Which country a note is about. */
  public static String id(String term) {
    return term.substring(0, term.lastIndexOf(SEPARATOR));
  }

  /** Says whether no mention counts where {@code ignored} do not. */
  public static boolean areIgnored(String term, Set<MentionKind> ignored) {
    Set<String> names = ignored.stream().map(MentionKind::apiName).collect(Collectors.toSet());
    return names.containsAll(List.of(term.substring(term.lastIndexOf(SEPARATOR) + 1).split(",")));
  }

  private static boolean isSupplied(EnrichedArticle article, Entity entity) {
    return article.article().supplied().stream()
        .anyMatch(one -> one.kind() == entity.kind() && one.id().equals(entity.id()));
  }

  private static String term(String id, Collection<MentionKind> kinds) {
    return id
        + SEPARATOR
        + kinds.stream().sorted().map(MentionKind::apiName).collect(Collectors.joining(","));
  }
}

package depeche.entity;

import depeche.article.MentionKind;
import depeche.entity.NameContext.Kind;
import java.util.Set;

/** What stands around a name: whether it makes it a person's, or a place's or a thing's. */
final class NameEvidence {
  private static final int ROLE_REACH = 5;
  private static final int LONGEST_LINK = 3;
  private static final int CALLING = Kind.ROLE.bit() | Kind.RANKED.bit();
  private static final int PERSONAL =
      CALLING | Kind.SAYING.bit() | Kind.STOP.bit() | Kind.OPENER.bit();

  private static final Set<String> BYLINE = Set.of("par", "by", "von", "por", "di");
  private static final Set<String> PICTURE =
      Set.of("photo", "photos", "credit", "credits", "copyright", "foto", "photographie");

  /** What people lead or stand for, and what is not often named after a person. */
  private static final Set<String> BODIES = Set.of("parti", "mouvement", "club", "comite");

  private static final Set<String> SMALL =
      Set.of(
          "de", "du", "des", "d", "a", "au", "aux", "la", "le", "les", "l", "en", "pour", "par",
          "avec", "dans", "sur", "et", "the", "of", "in", "at", "for", "by", "with", "and", "an");

  /** Says whether something is only named after the person: {@code avenue Victor Hugo}. */
  boolean namesSomethingElse(Words words, int from, int to) {
    return hasTail(words, from, to) || hasHead(words, from);
  }

  /** Says whether the name only signs the text or a picture: {@code Par …}, {@code Photo : …}. */
  boolean signs(Words words, int from, int to) {
    if (words.standsBehind('©', from)) {
      return true;
    }
    int before = from - 1;
    if (before < 0) {
      return false;
    }
    String key = words.key(before);
    boolean picture = PICTURE.contains(key) && words.before(from) != Gap.LINE;
    boolean byline =
        BYLINE.contains(key) && words.before(before) == Gap.LINE && words.before(to) == Gap.LINE;
    return picture || byline;
  }

  private boolean hasTail(Words words, int from, int to) {
    if (words.is(Kind.TAIL, to - 1)) {
      return true;
    }
    return to < words.count()
        && (words.before(to) == Gap.SPACE || words.before(to) == Gap.HYPHEN)
        && words.shape(to) == Shape.CAPITALISED
        && (words.is(Kind.TAIL, to) || words.is(Kind.FAMILY_TAIL, to));
  }

  private boolean hasHead(Words words, int from) {
    int before = from - 1;
    if (before < 0 || !joined(words, from)) {
      return false;
    }
    if (isTitle(words, before) && words.shape(before).startsUpper()) {
      int link = before - 1;
      while (link > 0 && before - link <= 2 && isLink(words.key(link)) && joined(words, link + 1)) {
        link--;
      }
      return link >= 0 && link < before - 1 && isHead(words, link) && joined(words, link + 1);
    }
    if (isHead(words, before)) {
      return !belongsToCalling(words, before);
    }
    return before > 0
        && words.shape(before) == Shape.LOWER
        && words.key(before).length() > LONGEST_LINK
        && joined(words, before)
        && isHead(words, before - 1)
        && !words.isAny(PERSONAL, before)
        && !belongsToCalling(words, before - 1);
  }

  /** {@code l'homme de radio Jean Dupont}, {@code la candidate du parti Jeanne Dupont}. */
  private static boolean belongsToCalling(Words words, int head) {
    int link = head - 1;
    if (link < 1 || !joined(words, head) || !joined(words, link)) {
      return false;
    }
    String key = words.key(link);
    boolean bare = key.equals("de") || key.equals("d");
    boolean body = key.equals("du") && BODIES.contains(words.key(head));
    return (bare || body) && words.isAny(CALLING, link - 1);
  }

  private boolean isHead(Words words, int word) {
    return words.is(Kind.HEAD, word);
  }

  private static boolean isLink(String key) {
    return key.equals("du") || key.equals("de") || key.equals("la") || key.equals("of");
  }

  private static boolean joined(Words words, int word) {
    Gap gap = words.before(word);
    return gap == Gap.SPACE || gap == Gap.HYPHEN || gap == Gap.APOSTROPHE;
  }

  /** Says whether a courtesy title or an office stands right before a name. */
  boolean hasTitle(Words words, int from) {
    int before = from - 1;
    return before >= 0
        && (words.before(from) == Gap.SPACE || words.before(from) == Gap.POINT)
        && isTitle(words, before);
  }

  private boolean isTitle(Words words, int word) {
    Shape shape = words.shape(word);
    if (words.is(Kind.COURTESY, word)) {
      String key = words.key(word);
      return (shape == Shape.CAPITALISED && !(key.equals("me") && isInTitleCase(words, word)))
          || (shape == Shape.INITIAL && words.after(word) == Gap.POINT)
          || (shape == Shape.UPPER && key.equals("mm"))
          || (shape == Shape.LOWER && key.length() > 2);
    }
    return words.is(Kind.RANKED, word) && shape != Shape.UPPER;
  }

  /** {@code Me} before a name is a French lawyer's title, and a pronoun in an English title. */
  private static boolean isInTitleCase(Words words, int word) {
    return word > 0 && words.before(word) == Gap.SPACE && words.shape(word - 1).startsUpper();
  }

  /** Says whether a name that no list knows is a person's by what the text says beside it. */
  boolean speaksOfPerson(Words words, int from, int to, PhraseBook<CountrySense> map) {
    return hasRole(words, from)
        || hasDemonym(words, from, map)
        || hasRoleBehind(words, to)
        || hasAge(words, to)
        || speaks(words, from, to)
        || accordingTo(words, from);
  }

  private boolean hasRole(Words words, int from) {
    int word = from - 1;
    int reach = ROLE_REACH;
    if (word >= 0 && words.before(from) == Gap.COMMA) {
      reach = 1;
    } else if (word < 0 || !joined(words, from)) {
      return false;
    }
    for (int seen = 0; word >= 0 && seen < reach; seen++, word--) {
      if (words.isAny(CALLING, word)) {
        return true;
      }
      if (!joined(words, word) || SMALL.contains(words.key(word))) {
        return false;
      }
    }
    return false;
  }

  /** {@code la Suissesse Jolanda …}. */
  private static boolean hasDemonym(Words words, int from, PhraseBook<CountrySense> map) {
    for (int start = from - 1; start >= Math.max(0, from - 2); start--) {
      PhraseBook.Match<CountrySense> match = map.longest(words, start);
      if (match != null
          && match.end() == from
          && words.before(from) == Gap.SPACE
          && match.meanings().getFirst().kind() == MentionKind.DEMONYM
          && words.shape(start).startsUpper()
          && !words.opens(start)) {
        return true;
      }
    }
    return false;
  }

  /** {@code …, porte-parole du ministère}. */
  private boolean hasRoleBehind(Words words, int to) {
    Gap gap = words.before(to);
    if (gap != Gap.COMMA && gap != Gap.OPENING) {
      return false;
    }
    for (int word = to; word < Math.min(words.count(), to + 4); word++) {
      if (word > to && !joined(words, word)) {
        return false;
      }
      if (words.shape(word) == Shape.LOWER && words.isAny(CALLING, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAge(Words words, int to) {
    if (to + 1 >= words.count() || words.shape(to) != Shape.NUMBER) {
      return false;
    }
    int digits = words.end(to) - words.start(to);
    if (digits > 3 || digits < 1) {
      return false;
    }
    return switch (words.before(to)) {
      case COMMA, OPENING ->
          words.key(to + 1).equals("ans")
              || words.before(to + 1) == Gap.COMMA
              || words.before(to + 1) == Gap.OTHER;
      default -> false;
    };
  }

  private boolean speaks(Words words, int from, int to) {
    for (int word = to; word < Math.min(words.count(), to + 3); word++) {
      if (word == to ? words.before(word) != Gap.SPACE : !joined(words, word)) {
        break;
      }
      if (words.is(Kind.SAYING, word)) {
        return true;
      }
      if (words.key(word).length() > LONGEST_LINK) {
        break;
      }
    }
    return from > 0 && words.before(from) == Gap.SPACE && words.is(Kind.SAYING, from - 1);
  }

  private static boolean accordingTo(Words words, int from) {
    if (from == 0 || words.before(from) != Gap.SPACE) {
      return false;
    }
    return switch (words.key(from - 1)) {
      case "selon", "segun", "secondo", "laut" -> true;
      default -> false;
    };
  }
}

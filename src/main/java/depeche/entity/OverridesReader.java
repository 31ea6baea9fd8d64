package depeche.entity;

import depeche.article.ArticleId;
import depeche.article.EntityKind;
import depeche.article.Language;
import depeche.entity.EntityNames.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an editor decides, a decision a line, {@code #} before a remark:
 *
 * <pre>
 * merge  person vladimir-putine = vladimir-poutine
 * hide   person photo-service
 * rename country KP [fr] = Corée du Nord (RPDC)
 * alias  person vladimir-poutine = VVP
 * pin    topic medtop:11000000 = 2024/06/traite
 * unpin  topic medtop:15000000 = 2024/06/traite
 * </pre>
 *
 * A file counts as a whole: where one line is wrong, none is heeded.
 */
public final class OverridesReader {
  private static final Pattern LINE =
      Pattern.compile("(\\S+)\\s+(\\S+)\\s+([^=\\[]+?)(?:\\s*\\[([^\\]]*)\\])?(?:\\s*=\\s*(.*))?");
  private static final int SHORTEST_ALIAS = 2;

  /** What can be wrong with a line. */
  public enum Fault {
    NOT_A_RULE,
    UNKNOWN_VERB,
    UNKNOWN_KIND,
    UNKNOWN_ENTITY,
    NO_VALUE,
    NOT_A_LANGUAGE,
    MERGED_TWICE,
    MERGED_IN_A_CIRCLE,
    ALIAS_TOO_SHORT,
    ALIAS_OF_TWO,
    NOT_A_TOPIC,
    NOT_AN_ARTICLE,
    PINNED_AND_UNPINNED;

    /** The name in message keys, such as {@code unknown-verb}. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A line that cannot be heeded.
   *
   * @param line 1-based
   * @param text what is wrong in it
   */
  public record Problem(int line, Fault fault, String text) {
    @Override
    public String toString() {
      return "line " + line + ": " + fault.slug() + ": " + text;
    }
  }

  /** What was read: the decisions, or why there are none. */
  public sealed interface Reading {
    record Read(Overrides overrides) implements Reading {}

    record Refused(List<Problem> problems) implements Reading {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  private final EntityNames names;
  private final Map<Known, Known> merged = new HashMap<>();
  private final Set<Known> hidden = new HashSet<>();
  private final Map<Known, Map<Language, String>> renamed = new HashMap<>();
  private final Map<Known, List<String>> aliases = new HashMap<>();
  private final Map<ArticleId, Set<Known>> pinned = new HashMap<>();
  private final Map<ArticleId, Set<Known>> unpinned = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private int line;

  private OverridesReader(EntityNames names) {
    this.names = names;
  }

  /** Reads a whole file. */
  public static Reading read(String text, EntityNames names) {
    OverridesReader reader = new OverridesReader(names);
    for (String line : text.split("\\R", -1)) {
      reader.line++;
      String rule = line.replaceFirst("(^|\\s)#.*", "").strip();
      if (!rule.isEmpty()) {
        reader.readRule(rule);
      }
    }
    return reader.problems.isEmpty()
        ? new Reading.Read(
            new Overrides(
                reader.merged,
                reader.hidden,
                reader.renamed,
                reader.aliases,
                reader.pinned,
                reader.unpinned))
        : new Reading.Refused(reader.problems);
  }

  private void readRule(String rule) {
    Matcher parts = LINE.matcher(rule);
    if (!parts.matches()) {
      refuse(Fault.NOT_A_RULE, rule);
      return;
    }
    Optional<EntityKind> kind =
        Arrays.stream(EntityKind.values())
            .filter(each -> each.apiName().equals(parts.group(2)))
            .findFirst();
    if (kind.isEmpty()) {
      refuse(Fault.UNKNOWN_KIND, parts.group(2));
      return;
    }
    Known known = entity(kind.get(), parts.group(3).strip());
    String value = parts.group(5);
    if (known == null) {
      return;
    }
    if (!parts.group(1).equals("hide") && (value == null || value.isBlank())) {
      refuse(Fault.NO_VALUE, rule);
      return;
    }
    decide(parts.group(1), known, parts.group(4), value == null ? "" : value.strip());
  }

  private void decide(String verb, Known known, @Nullable String language, String value) {
    switch (verb) {
      case "merge" -> merge(known, value);
      case "hide" -> hidden.add(known);
      case "rename" -> rename(known, language, value);
      case "alias" -> alias(known, value);
      case "pin" -> pin(known, value, pinned, unpinned);
      case "unpin" -> pin(known, value, unpinned, pinned);
      default -> refuse(Fault.UNKNOWN_VERB, verb);
    }
  }

  /** The entity of that id: one of the lists or, for a person, any id that articles can have. */
  private @Nullable Known entity(EntityKind kind, String id) {
    boolean exists =
        names.label(kind, id, Language.FRENCH).isPresent()
            || kind == EntityKind.PERSON && !id.isEmpty() && Slug.of(id).equals(id);
    if (!exists) {
      refuse(Fault.UNKNOWN_ENTITY, id);
    }
    return exists ? new Known(kind, id) : null;
  }

  private void merge(Known known, String value) {
    Known into = entity(known.kind(), value);
    if (into == null) {
      return;
    }
    if (merged.containsKey(known)) {
      refuse(Fault.MERGED_TWICE, known.id());
      return;
    }
    Known last = merged.getOrDefault(into, into);
    if (last.equals(known)) {
      refuse(Fault.MERGED_IN_A_CIRCLE, known.id());
      return;
    }
    merged.put(known, last);
    merged.replaceAll((from, to) -> to.equals(known) ? last : to);
  }

  private void rename(Known known, @Nullable String language, String value) {
    if (language != null && !Language.isValid(language)) {
      refuse(Fault.NOT_A_LANGUAGE, language);
      return;
    }
    renamed
        .computeIfAbsent(known, none -> new HashMap<>())
        .put(language == null ? Language.UNKNOWN : new Language(language), value);
  }

  private void alias(Known known, String value) {
    boolean taken =
        aliases.entrySet().stream()
            .anyMatch(other ->
                !other.getKey().equals(known)
                    && other.getKey().kind() == known.kind()
                    && other.getValue().contains(value));
    if (value.length() < SHORTEST_ALIAS) {
      refuse(Fault.ALIAS_TOO_SHORT, value);
    } else if (taken) {
      refuse(Fault.ALIAS_OF_TWO, value);
    } else {
      aliases.computeIfAbsent(known, none -> new ArrayList<>()).add(value);
    }
  }

  private void pin(
      Known known,
      String article,
      Map<ArticleId, Set<Known>> to,
      Map<ArticleId, Set<Known>> opposite) {
    if (known.kind() != EntityKind.TOPIC) {
      refuse(Fault.NOT_A_TOPIC, known.id());
    } else if (!ArticleId.isValid(article)) {
      refuse(Fault.NOT_AN_ARTICLE, article);
    } else if (opposite.getOrDefault(new ArticleId(article), Set.of()).contains(known)) {
      refuse(Fault.PINNED_AND_UNPINNED, known.id());
    } else {
      to.computeIfAbsent(new ArticleId(article), none -> new LinkedHashSet<>()).add(known);
    }
  }

  private void refuse(Fault fault, String text) {
    problems.add(new Problem(line, fault, text));
  }
}

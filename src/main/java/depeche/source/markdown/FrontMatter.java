package depeche.source.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The YAML between two lines of hyphens that a text may begin with.
 *
 * @param fields by name; strings, lists and maps of them. A date is what is written, not a date.
 * @param text what comes after
 */
public record FrontMatter(Map<?, ?> fields, String text) {
  private static final Pattern FENCED =
      Pattern.compile(
          "\\A\\s{0,100}---[ \\t]*\\R(?<yaml>(?s:.*?))^(---|\\.\\.\\.)[ \\t]*$\\R?",
          Pattern.MULTILINE);

  private static final int NESTING = 8;

  /** The YAML cannot be read. */
  public static final class MalformedException extends Exception {
    MalformedException(String message) {
      super(message);
    }
  }

  /** Says whether a text begins with front matter. */
  public static boolean begins(String opening) {
    Matcher fenced = FENCED.matcher(opening);
    return fenced.find() && fenced.group("yaml").contains(":");
  }

  /** Parts {@code text}; without front matter there are no fields. */
  public static FrontMatter of(String text) throws MalformedException {
    Matcher fenced = FENCED.matcher(text);
    if (!fenced.find()) {
      return new FrontMatter(Map.of(), text);
    }
    String rest = text.substring(fenced.end());
    try {
      Object fields = yaml().load(fenced.group("yaml"));
      return new FrontMatter(fields instanceof Map<?, ?> map ? map : Map.of(), rest);
    } catch (YAMLException e) {
      throw new MalformedException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(NESTING);
    limits.setMaxAliasesForCollections(NESTING);
    DumperOptions unused = new DumperOptions();
    return new Yaml(
        new SafeConstructor(limits), new Representer(unused), unused, limits, new AsWritten());
  }

  /** Takes every scalar for the string it is: {@code no} is a country, {@code 012} no number. */
  private static final class AsWritten extends Resolver {
    @Override
    protected void addImplicitResolvers() {}
  }
}

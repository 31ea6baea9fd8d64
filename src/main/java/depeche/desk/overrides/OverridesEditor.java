package depeche.desk.overrides;

import depeche.entity.EntityNames;
import depeche.entity.OverridesReader;
import depeche.entity.OverridesReader.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an editor change the file of decisions from elsewhere than the machine it is on. Only what
 * can be heeded as a whole is written, all of it or nothing, and never over what somebody else has
 * written meanwhile. {@link EditorialOverrides} then puts it into force as if it had been edited by
 * hand.
 */
public final class OverridesEditor {
  private final @Nullable Path file;
  private final EntityNames names;

  /**
   * @param file null for no decisions; it need not be there yet
   */
  public OverridesEditor(@Nullable Path file, EntityNames names) {
    this.file = file;
    this.names = names;
  }

  /** What became of a change. */
  public sealed interface Saving {
    /** It is written. */
    record Saved() implements Saving {}

    /** Nothing is written: these lines cannot be heeded. */
    record Refused(List<OverridesState.Problem> problems) implements Saving {
      public Refused {
        problems = List.copyOf(problems);
      }
    }

    /** Nothing is written: the file is not the one that was edited any more. */
    record Overtaken() implements Saving {}

    /** The file cannot be written. */
    record Unwritable(String reason) implements Saving {}
  }

  /**
   * What the file says; empty where there is none.
   *
   * @throws IOException where it cannot be read
   */
  public String text() throws IOException {
    return file == null || !Files.exists(file) ? "" : Files.readString(file);
  }

  /** What is wrong with {@code text}; empty where all of it can be heeded. */
  public List<OverridesState.Problem> check(String text) {
    return switch (OverridesReader.read(text, names)) {
      case Reading.Read _ -> List.of();
      case Reading.Refused(var problems) -> problems.stream().map(OverridesEditor::told).toList();
    };
  }

  /**
   * Writes {@code text}.
   *
   * @param before what the file said when it was edited
   */
  public synchronized Saving save(String text, String before) {
    List<OverridesState.Problem> problems = check(text);
    if (!problems.isEmpty()) {
      return new Saving.Refused(problems);
    }
    if (file == null) {
      return new Saving.Unwritable("no file is set");
    }
    try {
      if (!lines(text()).equals(lines(before))) {
        return new Saving.Overtaken();
      }
      write(file, text);
      return new Saving.Saved();
    } catch (IOException e) {
      return new Saving.Unwritable(e.toString());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside = real.resolveSibling(real.getFileName() + ".new");
    try {
      Files.writeString(beside, text);
      Files.move(beside, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** A form changes the ends of lines, and may drop the last. */
  private static List<String> lines(String text) {
    return text.stripTrailing().lines().toList();
  }

  private static OverridesState.Problem told(OverridesReader.Problem problem) {
    return new OverridesState.Problem(problem.line(), problem.fault().slug(), problem.text());
  }
}

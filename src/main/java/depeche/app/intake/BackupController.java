package depeche.app.intake;

import depeche.app.BackupSettings;
import depeche.index.ArticleIndex;
import depeche.lucene.Backup;
import depeche.lucene.IncompatibleIndexException;
import depeche.lucene.LuceneIndex;
import depeche.web.Fault;
import depeche.web.Parameters;
import depeche.web.ProblemException;
import depeche.web.ProblemType;
import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code /api/v1/backups}: takes, checks and restores backups in the folder set for them, for those
 * who may write.
 */
@Controller(BackupController.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackupController {
  static final String BASE = "/api/v1/backups";

  private static final DateTimeFormatter NAMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");

  private final ArticleIndex index;
  private final BackupSettings settings;
  private final WriteAccess access;
  private final InstantSource clock = InstantSource.system();

  BackupController(ArticleIndex index, BackupSettings settings, WriteAccess access) {
    this.index = index;
    this.settings = settings;
    this.access = access;
  }

  record BackupList(List<String> backups) {}

  record BackupBody(String name, int files, long bytes) {}

  record RestoredBody(String name, long articles) {}

  /** The latest first. */
  @Get
  BackupList list(HttpRequest<?> request) throws IOException {
    access.requireWriter(request);
    Parameters.of(request, Set.of()).check();
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return new BackupList(List.of());
    }
    try (Stream<Path> found = Files.list(folder)) {
      return new BackupList(
          found
              .filter(Backup::isFinished)
              .map(backup -> backup.getFileName().toString())
              .filter(name -> NAME.matcher(name).matches())
              .sorted(Comparator.reverseOrder())
              .toList());
    }
  }

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<BackupBody> take(HttpRequest<?> request) throws IOException {
    Parameters.of(request, Set.of()).check();
    LuceneIndex embedded = embedded();
    String name = NAMES.format(clock.instant());
    Backup.Copied copied = embedded.upkeep().backUp(folder().resolve(name));
    return HttpResponse.created(
        new BackupBody(name, copied.files(), copied.bytes()), URI.create(BASE + "/" + name));
  }

  /** Reads all of it against its checksums. */
  @Get("/{name}")
  BackupBody check(HttpRequest<?> request, String name) {
    access.requireWriter(request);
    Parameters.of(request, Set.of()).check();
    Path backup = backup(name);
    try {
      Backup.Copied sound = Backup.check(backup);
      return new BackupBody(name, sound.files(), sound.bytes());
    } catch (IOException damaged) {
      throw refused("backup.damaged", String.valueOf(damaged.getMessage()));
    }
  }

  @Post("/{name}/restore")
  @Consumes(MediaType.ALL)
  RestoredBody restore(HttpRequest<?> request, String name) {
    Parameters.of(request, Set.of()).check();
    LuceneIndex embedded = embedded();
    Path backup = backup(name);
    try {
      embedded.upkeep().restore(backup);
      return new RestoredBody(name, embedded.health().articles());
    } catch (IOException | IncompatibleIndexException damaged) {
      throw refused("backup.damaged", String.valueOf(damaged.getMessage()));
    }
  }

  private Path folder() {
    Path folder = settings.folder();
    if (folder == null) {
      throw refused("backup.unset");
    }
    return folder;
  }

  private Path backup(String name) {
    Path backup = folder().resolve(NAME.matcher(name).matches() ? name : "-");
    if (!Backup.isFinished(backup)) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return backup;
  }

  private LuceneIndex embedded() {
    if (index instanceof LuceneIndex embedded) {
      return embedded;
    }
    throw refused("backup.cluster");
  }

  private static ProblemException refused(String key, String... arguments) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST, List.of(Fault.of("backup", key, (Object[]) arguments)));
  }
}

package depeche.web.page;

import depeche.desk.overrides.EditorialOverrides;
import depeche.desk.overrides.OverridesEditor;
import depeche.desk.overrides.OverridesEditor.Saving;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** {@code /desk/overrides}: the editor's decisions, to read, check and change. */
@Controller(Address.OVERRIDES)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class OverridesPageController extends PageController {
  private final Door door;
  private final EditorialOverrides overrides;
  private final OverridesEditor editor;

  OverridesPageController(
      Door door, Visits visits, EditorialOverrides overrides, OverridesEditor editor) {
    super(visits);
    this.door = door;
    this.overrides = overrides;
    this.editor = editor;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    return door.open(
        request,
        Address.OVERRIDES,
        visit -> show(visit, HttpStatus.OK, visit.overridesPages().of(overrides.state(), text())));
  }

  /** A form with {@code check} is looked at; any other is saved. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, @Body Map<String, String> form) {
    return door.receive(
        request,
        visit -> {
          String text = form.getOrDefault("text", "").replace("\r\n", "\n");
          String before = form.getOrDefault("before", "");
          return form.containsKey("check") ? check(visit, text, before) : save(visit, text, before);
        });
  }

  private HttpResponse<?> check(Visit visit, String text, String before) {
    return show(
        visit,
        HttpStatus.OK,
        visit.overridesPages().checked(overrides.state(), text, before, editor.check(text)));
  }

  private HttpResponse<?> save(Visit visit, String text, String before) {
    Saving saving = editor.save(text, before);
    if (saving instanceof Saving.Saved) {
      QueryString saved =
          Address.language(visit.here()).with(OverridesPages.DONE, OverridesPages.SAVED);
      return HttpResponse.seeOther(URI.create(saved.on(Address.OVERRIDES)));
    }
    OverridesPages pages = visit.overridesPages();
    return show(
        visit,
        HttpStatus.UNPROCESSABLE_ENTITY,
        pages.failed(overrides.state(), text, before, saving));
  }

  private String text() {
    try {
      return editor.text();
    } catch (IOException unreadable) {
      throw new IllegalStateException("the editor's decisions cannot be read", unreadable);
    }
  }

  private static HttpResponse<?> show(Visit visit, HttpStatus status, OverridesPage page) {
    return visit.showPrivately(status, "overrides", page);
  }
}

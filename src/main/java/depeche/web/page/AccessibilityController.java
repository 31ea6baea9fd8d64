package depeche.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The statement of accessibility. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class AccessibilityController extends PageController {
  private final AccessibilitySettings settings;

  AccessibilityController(AccessibilitySettings settings, Visits visits) {
    super(visits);
    this.settings = settings;
  }

  @Get(Address.ACCESSIBILITY)
  HttpResponse<?> statement(HttpRequest<?> request) {
    Visit visit = visit(request);
    return visit.show(HttpStatus.OK, "accessibility", visit.accessibilityPages().of(settings));
  }
}

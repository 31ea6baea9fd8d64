package depeche.web.page;

import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.function.Function;

/** Lets those onto a page who may write, and asks the others for a key. */
@Singleton
final class Door {
  private final Visits visits;
  private final WriteAccess access;

  Door(Visits visits, WriteAccess access) {
    this.visits = visits;
    this.access = access;
  }

  /**
   * The page that {@code inside} makes, for one who may see it.
   *
   * @param path of that page
   */
  HttpResponse<?> open(
      HttpRequest<?> request, String path, Function<Visit, HttpResponse<?>> inside) {
    Visit visit = visits.of(request);
    Access allowed = Access.of(request, access);
    return switch (allowed) {
      case WRITE -> inside.apply(visit);
      case NEEDS_KEY, READ ->
          visit.showPrivately(HttpStatus.FORBIDDEN, "signIn", visit.signIn(path, allowed));
    };
  }

  /**
   * What {@code inside} makes of a form, for one who may send it from a page of ours.
   *
   * @throws depeche.web.ProblemException for anybody else
   */
  HttpResponse<?> receive(HttpRequest<?> request, Function<Visit, HttpResponse<?>> inside) {
    access.checkForm(request);
    return inside.apply(visits.of(request));
  }
}

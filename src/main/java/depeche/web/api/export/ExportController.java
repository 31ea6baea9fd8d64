package depeche.web.api.export;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** A search in the format that its address ends in, for programs that send no {@code Accept}. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportController {
  private final Exports exports;

  ExportController(Exports exports) {
    this.exports = exports;
  }

  @Get("/articles.csv")
  @Produces({Format.CSV_TYPE, "*/*"})
  HttpResponse<?> csv(HttpRequest<?> request) {
    return exports.answer(request, Format.CSV);
  }

  @Get("/articles.ndjson")
  @Produces({Format.NDJSON_TYPE, "*/*"})
  HttpResponse<?> ndjson(HttpRequest<?> request) {
    return exports.answer(request, Format.NDJSON);
  }

  @Get("/articles.bib")
  @Produces({Format.BIBTEX_TYPE, "*/*"})
  HttpResponse<?> bibtex(HttpRequest<?> request) {
    return exports.answer(request, Format.BIBTEX);
  }

  @Get("/articles.ris")
  @Produces({Format.RIS_TYPE, "*/*"})
  HttpResponse<?> ris(HttpRequest<?> request) {
    return exports.answer(request, Format.RIS);
  }

  @Get("/articles.atom")
  @Produces({Format.ATOM_TYPE, "*/*"})
  HttpResponse<?> atom(HttpRequest<?> request) {
    return exports.answer(request, Format.ATOM);
  }
}

package depeche.web.page;

import depeche.article.Language;
import depeche.desk.Labels;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request for a page: its address, and the language to answer in. */
final class Visit {
  private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

  private final QueryString here;
  private final Messages messages;
  private final Frames frames;

  /**
   * @param host of the service as the reader sees it: scheme and authority
   */
  Visit(HttpRequest<?> request, Assets assets, String host) {
    here = QueryString.of(parameters(request));
    messages =
        Messages.in(
            PageLanguage.choose(
                here.first(PageLanguage.PARAMETER).orElse(null),
                request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
    frames = new Frames(messages, assets, host);
  }

  private static Map<String, List<String>> parameters(HttpRequest<?> request) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    try {
      request.getParameters().forEach(parameters::put);
    } catch (IllegalArgumentException malformed) {
      return Map.of();
    }
    return parameters;
  }

  QueryString here() {
    return here;
  }

  /** The language of the one who asks. */
  Language reader() {
    return messages.language().language();
  }

  SearchPages searchPages(Labels labels) {
    return new SearchPages(messages, frames, labels, here);
  }

  UnderstoodQueries understoodQueries(Labels labels) {
    return new UnderstoodQueries(messages, labels);
  }

  AlertsPages alertsPages(Labels labels) {
    return new AlertsPages(messages, frames, labels, here);
  }

  DraftPages draftPages(Labels labels) {
    return new DraftPages(messages, frames, labels, here);
  }

  DeskPages deskPages() {
    return new DeskPages(messages, frames, here);
  }

  RejectionsPages rejectionsPages() {
    return new RejectionsPages(messages, frames, here);
  }

  OverridesPages overridesPages() {
    return new OverridesPages(messages, frames, here);
  }

  ArticlePages articlePages(Labels labels) {
    return new ArticlePages(messages, frames, labels, here);
  }

  FacetPages facetPages(Labels labels) {
    return new FacetPages(messages, frames, labels, here);
  }

  EntityPages entityPages(Labels labels) {
    return new EntityPages(messages, frames, labels, here);
  }

  ExplainPages explainPages() {
    return new ExplainPages(messages, frames, here);
  }

  Arounds arounds(Labels labels) {
    return new Arounds(messages, labels, Address.language(here));
  }

  StoryPages storyPages(Labels labels) {
    return new StoryPages(messages, frames, arounds(labels), here);
  }

  ComparisonPages comparisonPages() {
    return new ComparisonPages(messages, frames, here);
  }

  AccessibilityPages accessibilityPages() {
    return new AccessibilityPages(messages, frames, here);
  }

  FailurePages failurePages() {
    return new FailurePages(messages, frames, here);
  }

  SignInPage signIn(String to, Access access) {
    return new SignInPage(
        frames.within(messages.text("title.sign-in"), to, here.without(SignInPage.KEY)),
        access,
        here.has(SignInPage.KEY, SignInPage.WRONG),
        to);
  }

  /** A template laid out with {@code page}. */
  MutableHttpResponse<?> show(HttpStatus status, String template, Object page) {
    return answer(status, template, page, "no-cache");
  }

  /** The same, kept by no cache: it is for those with a key. */
  HttpResponse<?> showPrivately(HttpStatus status, String template, Object page) {
    return answer(status, template, page, "no-store");
  }

  private MutableHttpResponse<?> answer(
      HttpStatus status, String template, Object page, String caching) {
    return HttpResponse.<ModelAndView<Map<String, Object>>>status(status)
        .body(new ModelAndView<>(template, Map.of("page", page)))
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, messages.language().tag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CACHE_CONTROL, caching);
  }
}

package depeche.web.page;

import depeche.web.WriteAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reader gives a key once, and a cookie that no script can read and no other site can send stands
 * for it until the browser is closed; a form that comes from a page of another site is refused.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SignInController extends PageController {
  /** Where a form may lead back to: an address of somebody's choosing would be a trap. */
  private static final Set<String> BEHIND_THE_DOOR =
      Set.of(Address.DESK, Address.DRAFT, Address.OVERRIDES, Address.REJECTIONS, Address.ALERTS);

  private final WriteAccess access;

  SignInController(Visits visits, WriteAccess access) {
    super(visits);
    this.access = access;
  }

  @Post(Address.SIGN_IN)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> form) {
    access.checkSite(request);
    QueryString language = Address.language(visit(request).here());
    String wanted = form.getOrDefault("to", "");
    String to = BEHIND_THE_DOOR.contains(wanted) ? wanted : Address.DESK;
    @Nullable String token = access.token(form.getOrDefault("key", ""));
    return token == null
        ? HttpResponse.seeOther(URI.create(language.with(SignInPage.KEY, SignInPage.WRONG).on(to)))
        : HttpResponse.seeOther(URI.create(language.on(to))).cookie(cookie(request, token));
  }

  @Post(Address.SIGN_OUT)
  @Consumes(MediaType.ALL)
  HttpResponse<?> signOut(HttpRequest<?> request) {
    access.checkSite(request);
    QueryString language = Address.language(visit(request).here());
    return HttpResponse.seeOther(URI.create(language.on(Address.SEARCH)))
        .cookie(cookie(request, "").maxAge(Duration.ZERO));
  }

  private static Cookie cookie(HttpRequest<?> request, String token) {
    return Cookie.of(WriteAccess.COOKIE, token)
        .path("/")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite(SameSite.Strict);
  }
}

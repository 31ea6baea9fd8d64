package depeche.web.page;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The style sheet, scripts and pictures. Their addresses name their content, so that a browser asks
 * for each version once and never again.
 */
@Controller
public final class Assets {
  private static final String EMBED = "embed.js";
  private static final Set<String> NAMES =
      Set.of(
          "depeche.css",
          "docs.css",
          "depeche.js",
          "suggest.js",
          "understood.js",
          "timeline.js",
          "passage.js",
          EMBED,
          "icon.svg",
          "card.png");
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "css", MediaType.of("text/css; charset=utf-8"),
          "js", MediaType.of("text/javascript; charset=utf-8"),
          "svg", MediaType.of("image/svg+xml"),
          "png", MediaType.of("image/png"));
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final Map<String, Asset> assets;

  Assets() {
    assets = NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Assets::read));
  }

  private record Asset(byte[] content, String version) {}

  /** The address of {@code name}; an unknown name is a bug, and throws. */
  public String href(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return "/static/" + asset.version() + "/" + name;
  }

  /** What is in {@code name}; an unknown name is a bug, and throws. */
  byte[] content(String name) {
    return requireNonNull(assets.get(name), name).content();
  }

  /** The search box for other sites, whose pages cannot know its version. */
  @Get("/embed.js")
  HttpResponse<byte[]> embed() {
    return HttpResponse.ok(requireNonNull(assets.get(EMBED)).content())
        .contentType(type(EMBED))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }

  @Get("/static/{version}/{name}")
  HttpResponse<byte[]> asset(String version, String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      return HttpResponse.notFound();
    }
    boolean current = asset.version().equals(version);
    return HttpResponse.ok(asset.content())
        .contentType(type(name))
        .header(HttpHeaders.CACHE_CONTROL, current ? FOREVER : "no-cache");
  }

  private static MediaType type(String name) {
    return requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static Asset read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("/static/" + name)) {
      if (file == null) {
        throw new IllegalStateException("missing from the jar: static/" + name);
      }
      byte[] content = file.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new Asset(content, HexFormat.of().formatHex(digest, 0, 6));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}

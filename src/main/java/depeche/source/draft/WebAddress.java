package depeche.source.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an article is on the web.
 *
 * @param url with {@code http} or {@code https}, as the sender wrote it but for spaces
 */
public record WebAddress(String url) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)https?://(?<host>[^\\s/?#\"<>\\\\]+)(?<path>[^\\s?#]*)(\\?(?<query>[^\\s#]*))?(#\\S*)?");
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)(utm_.*|at_.*|mtm_.*|pk_.*|mc_[ce]id|[a-z]*clk?id|[gw]braid|igsh(id)?|xtor|xtref"
              + "|_g[al]|_hs(enc|mi)|mkt_tok|wt_mc|ref|cmp(id)?|ocid|s_cid|ns_.*|amp|outputType)");

  /** Where search engines keep AMP copies: the address of the original follows in the path. */
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "(?i)https?://([^/]+\\.cdn\\.ampproject\\.org/(c|v|a)|(www\\.)?google\\.[a-z.]+/amp)"
              + "/(s/)?(?<original>[^/\\s]+\\.[^\\s]+)");

  /** Longer ones are cut by browsers and servers. */
  private static final int LONGEST = 4096;

  /** The address in {@code text}; empty where it is none, or of another scheme. */
  public static Optional<WebAddress> parse(String text) {
    String url = Prose.line(text).replace(" ", "%20");
    return url.length() <= LONGEST && ADDRESS.matcher(url).matches()
        ? Optional.of(new WebAddress(url))
        : Optional.empty();
  }

  /**
   * What all addresses of one article have in common: no scheme, {@code www.} or fragment, no
   * tracking parameters, the others in alphabetical order, no mark of an AMP copy, no slash at the
   * end.
   */
  public String identity() {
    Matcher cached = AMP_CACHE.matcher(url);
    Matcher parts = ADDRESS.matcher(cached.matches() ? "https://" + cached.group("original") : url);
    if (!parts.matches()) {
      return url;
    }
    String host =
        parts
            .group("host")
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(www\\.)?(amp\\.)?", "")
            .replaceFirst(":(80|443)$", "");
    String path =
        parts
            .group("path")
            .replaceFirst("(/amp|\\.amp)?/*$", "")
            .replaceFirst("\\.amp(\\.html?)$", "$1");
    String query = parts.group("query");
    String kept =
        query == null
            ? ""
            : Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TRACKING.matcher(parameter.split("=", 2)[0]).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    return host + path + (kept.isEmpty() ? "" : "?" + kept);
  }

  /** The part of the address that people read: the last step of its path. */
  String lastStep() {
    String path = identity().split("\\?", 2)[0];
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{2,5}$", "");
  }
}

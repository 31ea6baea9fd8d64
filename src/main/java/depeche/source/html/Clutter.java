package depeche.source.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a page around its text: told by its element, its role, or the words in its class
 * and id, which web designers everywhere choose alike.
 */
final class Clutter {
  private static final String ELEMENTS =
      "script, style, noscript, template, svg, canvas, iframe, object, video, audio, picture, img,"
          + " nav, footer, aside, form, button, input, select, textarea, dialog, figure, figcaption,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=dialog],"
          + " [role=contentinfo], [role=menu], [role=banner], [style*=display:none],"
          + " [style*=display: none]";

  private static final Set<String> WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "sponsor",
          "sponsored",
          "promo",
          "promotion",
          "outbrain",
          "taboola",
          "affiliate",
          "comment",
          "comments",
          "disqus",
          "share",
          "sharing",
          "social",
          "socials",
          "related",
          "recommend",
          "recommended",
          "recommendation",
          "recommendations",
          "recirculation",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "paywall",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "banner",
          "sidebar",
          "breadcrumb",
          "breadcrumbs",
          "caption",
          "figcaption",
          "credit",
          "credits",
          "copyright",
          "byline",
          "author",
          "authors",
          "bio",
          "tag",
          "tags",
          "taglist",
          "keywords",
          "menu",
          "nav",
          "navigation",
          "navbar",
          "footer",
          "teaser",
          "teasers",
          "popular",
          "trending",
          "mostread",
          "toolbar",
          "tooltip",
          "popup",
          "modal",
          "overlay",
          "embed",
          "tweet",
          "instagram",
          "tiktok",
          "timestamp",
          "print",
          "readmore",
          "podcast",
          "poll",
          "quiz",
          "rating",
          "feedback",
          "widget",
          "toc",
          "skip",
          "visuallyhidden",
          "screenreader",
          "dateline",
          "pagination",
          "player",
          "whatsapp",
          "telegram",
          "facebook",
          "metadata",
          "disclaimer",
          "externalcontent",
          "donate",
          "donation",
          "carousel");

  private static final Pattern WORD_END = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  /** An element with this share of a page's prose is its text, whatever it is called. */
  private static final double TEXT_SHARE = 0.35;

  private Clutter() {}

  /** Takes everything out of {@code page} that is not text. */
  static void remove(Document page) {
    page.select(ELEMENTS).remove();
    Map<Element, Integer> prose = Prosaic.below(page.body());
    double most = prose.getOrDefault(page.body(), 0) * TEXT_SHARE;
    for (Element element : page.body().select("[class], [id]")) {
      if (isNamedSo(element)
          && element.parent() != null
          && !isAmongText(element)
          && prose.getOrDefault(element, 0) <= most) {
        element.remove();
      }
    }
  }

  /** A link between words is one of them, and a heading over a paragraph belongs to it. */
  private static boolean isAmongText(Element element) {
    return switch (element.normalName()) {
      case "a" -> isText(element.previousSibling()) && isText(element.nextSibling());
      case "h2", "h3", "h4" -> {
        Element next = element.nextElementSibling();
        yield next != null && next.normalName().equals("p");
      }
      default -> false;
    };
  }

  private static boolean isText(@Nullable Node node) {
    return node instanceof TextNode text && !text.isBlank();
  }

  private static boolean isNamedSo(Element element) {
    if (element.is("body, article, main, p, h1")) {
      return false;
    }
    return Arrays.stream(WORD_END.split(element.className() + " " + element.id(), -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(WORDS::contains);
  }
}

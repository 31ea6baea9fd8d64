package depeche.source.html;

import depeche.source.draft.WebAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which of the titles that a page has is that of its article, without the site's name after it. */
final class PageTitle {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—*·:-]+\\s+|\\s*[｜|]\\s*");

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A title that is shorter than this share of another has less to say. */
  private static final double SHORTER = 0.95;

  /** Where a title was cut to fit somewhere. */
  private static final Pattern CUT = Pattern.compile("\\s*(…|\\.\\.\\.)$");

  private final JsonLd linkedData;
  private final MetaTags tags;
  private final Set<String> siteNames;
  private final String headline;
  private final String heading;
  private final String searched;

  PageTitle(Document page, JsonLd linkedData, MetaTags tags, @Nullable WebAddress address) {
    this.linkedData = linkedData;
    this.tags = tags;
    this.siteNames = siteNames(address);
    this.headline = linkedData.text("headline");
    Element first = page.selectFirst("h1");
    this.heading = first == null ? "" : first.text();
    this.searched = withoutSite(page.title());
  }

  /**
   * The title that the publisher gives to the outside; it is the one title that hardly any page
   * gets wrong. Where it is a variation for social networks, and the headline stands with another
   * title of the page, that headline; where it was cut, the title that it is the beginning of. A
   * longer one than all the others is the article's own, and theirs made to be found; one that only
   * leaves out words of theirs is the same title.
   */
  String text() {
    String social = withoutSite(tags.first("og:title"));
    boolean headlineOnPage = isSame(headline, heading) && isSame(searched, social);
    boolean headlineInSearch = isSame(headline, searched) && !isSame(heading, social);
    boolean headlineEverywhere = isSame(headline, heading) && isSame(headline, searched);
    if (!headline.isBlank()
        && !isSame(headline, social)
        && (headlineOnPage
            || headlineInSearch && !isSame(headline, heading)
            || headlineEverywhere && isShortVariation(social, headline))) {
      return headline;
    }
    return whole(
        Stream.of(social, headline, heading, withoutSite(tags.first("twitter:title")), searched)
            .filter(title -> !title.isBlank())
            .findFirst()
            .orElse(""));
  }

  /** All that the page calls its article: none of them is part of the text. */
  List<String> all() {
    return List.of(text(), headline, heading);
  }

  private String whole(String title) {
    Matcher cut = CUT.matcher(title);
    if (!cut.find()) {
      return title;
    }
    String beginning = letters(title.substring(0, cut.start()));
    return Stream.of(headline, heading, searched)
        .filter(other -> letters(other).startsWith(beginning))
        .filter(other -> !CUT.matcher(other).find())
        .findFirst()
        .orElse(title);
  }

  /** Says whether a title is put in other, and fewer, words than another. */
  private static boolean isShortVariation(String title, String other) {
    boolean isShorter = letters(title).length() < SHORTER * letters(other).length();
    return isShorter && !title.isBlank() && !isAbridged(title, other);
  }

  /** Says whether all words of a title are in another, in their order. */
  private static boolean isAbridged(String title, String whole) {
    Iterator<String> words = WORDS.splitAsStream(whole.toLowerCase(Locale.ROOT)).iterator();
    return WORDS
        .splitAsStream(title.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .allMatch(word -> {
          while (words.hasNext()) {
            if (words.next().equals(word)) {
              return true;
            }
          }
          return false;
        });
  }

  private static boolean isSame(String title, String other) {
    return letters(title).equals(letters(other));
  }

  /** Cuts {@code title | site} where the rest is known to be the title, or the end the site. */
  private String withoutSite(String title) {
    List<String> known = List.of(headline, heading);
    if (known.contains(title)) {
      return title;
    }
    Matcher separator = SEPARATOR.matcher(title);
    while (separator.find()) {
      String beginning = title.substring(0, separator.start());
      String end = letters(title.substring(separator.end()));
      boolean isTitle = known.stream().map(PageTitle::letters).anyMatch(letters(beginning)::equals);
      if (isTitle || !end.isEmpty() && siteNames.contains(end)) {
        return beginning;
      }
    }
    return title;
  }

  private Set<String> siteNames(@Nullable WebAddress address) {
    Set<String> names = new HashSet<>();
    Stream.concat(
            Stream.of(
                tags.first("og:site_name"),
                tags.first("application-name"),
                tags.first("apple-mobile-web-app-title"),
                tags.first("twitter:site"),
                linkedData.text("publisher")),
            linkedData.siteNames().stream())
        .map(PageTitle::letters)
        .forEach(names::add);
    if (address != null) {
      String host = address.identity().split("[/?]", 2)[0];
      String[] labels = host.split("\\.", -1);
      names.add(letters(host));
      names.add(letters(host.replaceFirst("\\.\\p{L}+$", "")));
      Arrays.stream(labels)
          .limit(labels.length - 1)
          .max((one, other) -> Integer.compare(one.length(), other.length()))
          .ifPresent(name -> names.add(letters(name)));
    }
    return names;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}

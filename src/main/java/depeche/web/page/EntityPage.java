package depeche.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, country or topic, as the archive speaks of it.
 *
 * @param kind its name in style sheets, and {@code kindName} in words
 * @param total how many articles, in words
 * @param period from when to when they were published, in words; null where none is dated
 * @param wikidata the address of its Wikidata item, or null
 * @param parent the topic one step more general, or null
 * @param search all its articles, {@code feed} the same as a feed, {@code alert} the form that
 *     makes an alert of them
 * @param names what it is called, by language
 * @param timeline its months, or null where there are too few to tell
 * @param network who, where and what goes with it; null where nothing does
 * @param company the same as lists
 * @param central the articles that are most about it
 * @param json the same from the API
 */
public record EntityPage(
    Frame frame,
    String kind,
    String kindName,
    String label,
    String total,
    @Nullable String period,
    @Nullable String wikidata,
    @Nullable Link parent,
    List<Counted> children,
    String search,
    String feed,
    String alert,
    List<Name> names,
    List<Counted> spellings,
    @Nullable Timeline timeline,
    @Nullable Network network,
    List<Group> company,
    List<HitView> latest,
    List<HitView> central,
    String json) {
  public EntityPage {
    children = List.copyOf(children);
    names = List.copyOf(names);
    spellings = List.copyOf(spellings);
    company = List.copyOf(company);
    latest = List.copyOf(latest);
    central = List.copyOf(central);
  }

  public record Link(String text, String href) {}

  /**
   * Something with the number of its articles.
   *
   * @param href its page, or its search
   * @param articles where the counted articles are, or null where {@code href} leads there
   */
  public record Counted(String text, String count, String href, @Nullable String articles) {}

  /**
   * A name, and the languages that use it, in words.
   *
   * @param language the first of them
   */
  public record Name(String text, TextLanguage language, String languages) {}

  /** The people, countries or topics that go with it. */
  public record Group(String kind, String title, List<Counted> values) {
    public Group {
      values = List.copyOf(values);
    }
  }
}

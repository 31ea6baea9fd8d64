package depeche.web.api;

import depeche.web.api.export.AtomRules;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A feed read by its next links to the end (RFC 5005, section 3), every page held against the
 * rules.
 *
 * @param feeds the id of the feed, page by page
 * @param entries the ids of all entries
 */
record FeedPages(List<String> feeds, List<String> entries) {

  /**
   * @param first the address of the first page, relative to the service
   */
  static FeedPages of(Service service, String first) {
    FeedPages pages = new FeedPages(new ArrayList<>(), new ArrayList<>());
    String address = first;
    while (!address.isEmpty()) {
      Element feed = AtomRules.check(service.get(address).body());
      pages.feeds.add(AtomRules.text(feed, "id"));
      AtomRules.children(feed, "entry")
          .forEach(entry -> pages.entries.add(AtomRules.text(entry, "id")));
      address =
          AtomRules.links(feed, "next").stream()
              .map(URI::create)
              .map(next -> next.getRawPath() + "?" + next.getRawQuery())
              .findFirst()
              .orElse("");
    }
    return pages;
  }
}

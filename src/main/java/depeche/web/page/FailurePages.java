package depeche.web.page;

import depeche.web.Fault;
import depeche.web.page.Notice.Remedy;
import java.util.ArrayList;
import java.util.List;

/** Lays out what went wrong as a page that helps. */
final class FailurePages {
  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  FailurePages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  /** A search whose parameters cannot be used: offered again without them. */
  FailurePage badSearch(List<Fault> faults) {
    List<String> faulty = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (Fault fault : faults) {
      if (fault.parameter() != null) {
        faulty.add(fault.parameter());
      }
      details.add(messages.fault(fault));
    }
    QueryString mended = Address.search(here).without(faulty.toArray(String[]::new));
    return page(
        "bad-search", details, new Remedy(messages.text("remedy.mended"), mended.on("/")), home());
  }

  /** An article that is not there. */
  FailurePage noArticle() {
    QueryString results = Address.search(here);
    return results.equals(Address.language(here))
        ? page("no-article", List.of(), home())
        : page(
            "no-article",
            List.of(),
            new Remedy(messages.text("article.back"), results.on("/")),
            home());
  }

  /** A person, country or topic that nobody speaks of. */
  FailurePage noEntity() {
    return page("no-entity", List.of(), home());
  }

  /** A page that is not there. */
  FailurePage noPage() {
    return page("no-page", List.of(), home());
  }

  /** An index that cannot answer now. */
  FailurePage unavailable(String again) {
    return page("unavailable", List.of(), new Remedy(messages.text("remedy.again"), again));
  }

  /** A form from one who may not write, or from a page of another site. */
  FailurePage notAllowed() {
    return page("not-allowed", List.of(), home());
  }

  /** A fault of ours. */
  FailurePage broken() {
    return page("broken", List.of(), home());
  }

  private Remedy home() {
    return new Remedy(messages.text("remedy.home"), Address.language(here).on(Address.SEARCH));
  }

  private FailurePage page(String key, List<String> details, Remedy... remedies) {
    String title = messages.text("failure." + key + ".title");
    return new FailurePage(
        frames.failure(title, here),
        title,
        messages.text("failure." + key + ".text"),
        details,
        List.of(remedies));
  }
}

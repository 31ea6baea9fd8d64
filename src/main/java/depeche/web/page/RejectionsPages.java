package depeche.web.page;

import depeche.desk.Receipt;
import depeche.desk.Receipt.Refusal;
import depeche.desk.rejections.Rejection;
import depeche.desk.rejections.Rejections;
import depeche.desk.rejections.Resubmission;
import depeche.web.Fault;
import depeche.web.page.RejectionsPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays out what was refused as a page. */
final class RejectionsPages {
  /** The parameter that says what has just become of a rejection: {@code taken}, {@code gone}. */
  static final String DONE = "done";

  private static final String BEFORE = "before";
  private static final int SIZE = 20;

  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  RejectionsPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  RejectionsPage of(Rejections rejections) {
    String outcome =
        here.first(DONE)
            .filter(List.of("taken", "gone")::contains)
            .map(done -> messages.text("rejections." + done))
            .orElse(null);
    List<Rejection> page = rejections.newest(before(), SIZE + 1);
    List<Rejection> shown = page.subList(0, Math.min(SIZE, page.size()));
    QueryString language = Address.language(here);
    return page(
        rejections.count(),
        outcome,
        false,
        shown.stream().map(this::row).toList(),
        page.size() <= SIZE
            ? null
            : language.with(BEFORE, Long.toString(shown.getLast().number())).on(Address.REJECTIONS),
        here.first(BEFORE).isPresent() ? language.on(Address.REJECTIONS) : null);
  }

  /** A correction that is refused as well: alone on the page, with what is wrong. */
  RejectionsPage refused(
      Rejections rejections, Rejection rejection, String corrected, Resubmission.Result result) {
    List<String> complaints = new ArrayList<>();
    switch (result) {
      case Resubmission.Refused(List<Receipt> receipts) ->
          receipts.forEach(receipt -> complaints.add(complaint(receipt)));
      case Resubmission.Incomplete() ->
          complaints.add(messages.fault(Fault.of("text", "rejection.incomplete")));
      case Resubmission.Taken _ -> throw new IllegalArgumentException("taken");
    }
    Row row =
        new Row(
            rejection.id(),
            where(rejection),
            messages.moment(rejection.at()),
            reason(rejection.problem(), rejection.detail()),
            corrected,
            true,
            complaints);
    return page(
        rejections.count(),
        messages.text("rejections.refused-again"),
        true,
        List.of(row),
        null,
        Address.language(here).on(Address.REJECTIONS));
  }

  /** A rejection in a list. */
  Row row(Rejection rejection) {
    return new Row(
        rejection.id(),
        where(rejection),
        messages.moment(rejection.at()),
        reason(rejection.problem(), rejection.detail()),
        rejection.input(),
        rejection.whole(),
        List.of());
  }

  private RejectionsPage page(
      int total,
      @Nullable String outcome,
      boolean failed,
      List<Row> rows,
      @Nullable String next,
      @Nullable String back) {
    return new RejectionsPage(
        frames.within(messages.text("title.rejections"), Address.REJECTIONS, here.without(DONE)),
        messages.text("rejections.total", total),
        outcome,
        failed,
        rows,
        next,
        back);
  }

  private long before() {
    return here.first(BEFORE)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(Long.MAX_VALUE);
  }

  private String complaint(Receipt receipt) {
    Refusal refusal = Objects.requireNonNull(receipt.refusal());
    return reason(refusal.problem(), refusal.detail());
  }

  private String where(Rejection rejection) {
    String sender =
        messages.text(
            "rejections.way." + rejection.sender().way().apiName(), rejection.sender().name());
    boolean within =
        !rejection.where().isEmpty() && !rejection.where().equals(rejection.sender().name());
    String place = within ? sender + " · " + rejection.where() : sender;
    return rejection.line() > 0
        ? place + " · " + messages.text("rejections.line", rejection.line())
        : place;
  }

  private String reason(String problem, String detail) {
    return messages.fault(Fault.of("text", "rejection." + problem, detail));
  }
}

package depeche.web.page;

import depeche.desk.overrides.OverridesEditor.Saving;
import depeche.desk.overrides.OverridesProgress;
import depeche.desk.overrides.OverridesState;
import depeche.web.Fault;
import depeche.web.page.OverridesPage.Problem;
import depeche.web.page.OverridesPage.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out the editor's decisions as a page. */
final class OverridesPages {
  /** The parameter that says what has just become of a change. */
  static final String DONE = "done";

  static final String SAVED = "saved";

  private final Messages messages;
  private final Frames frames;
  private final QueryString here;

  OverridesPages(Messages messages, Frames frames, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.here = here;
  }

  /** The file as it is. */
  OverridesPage of(OverridesState state, String text) {
    String outcome = here.has(DONE, SAVED) ? messages.text("overrides.saved") : null;
    return page(state, text, text, outcome, false, state.problems());
  }

  /** A form that was only looked at. */
  OverridesPage checked(
      OverridesState state, String text, String before, List<OverridesState.Problem> problems) {
    String outcome =
        messages.text(problems.isEmpty() ? "overrides.right" : "overrides.wrong", problems.size());
    return page(state, text, before, outcome, !problems.isEmpty(), problems);
  }

  /** A form that was not saved. */
  OverridesPage failed(OverridesState state, String text, String before, Saving saving) {
    return switch (saving) {
      case Saving.Refused(var problems) -> checked(state, text, before, problems);
      case Saving.Overtaken() ->
          page(state, text, before, messages.text("overrides.overtaken"), true, List.of());
      case Saving.Unwritable(String reason) ->
          page(state, text, before, messages.text("overrides.unwritable", reason), true, List.of());
      case Saving.Saved() -> throw new IllegalArgumentException("saved");
    };
  }

  private OverridesPage page(
      OverridesState state,
      String text,
      String before,
      @Nullable String outcome,
      boolean failed,
      List<OverridesState.Problem> problems) {
    return new OverridesPage(
        frames.within(messages.text("title.overrides"), Address.OVERRIDES, here.without(DONE)),
        state.file(),
        messages.text("overrides.force", state.decisions()),
        text,
        before,
        outcome,
        failed,
        problems.stream().map(this::problem).toList(),
        state.applying() == null ? null : progress(messages, state.applying()));
  }

  private Problem problem(OverridesState.Problem problem) {
    return new Problem(
        messages.text("overrides.line", problem.line()),
        messages.fault(Fault.of("text", "overrides." + problem.fault(), problem.text())));
  }

  static Progress progress(Messages messages, OverridesProgress applying) {
    return new Progress(
        applying.articles(),
        applying.total(),
        messages.text(
            "overrides.progress", applying.articles(), applying.total(), applying.changed()));
  }
}

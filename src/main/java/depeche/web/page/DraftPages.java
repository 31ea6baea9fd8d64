package depeche.web.page;

import depeche.article.EnrichedArticle;
import depeche.article.Field;
import depeche.article.Language;
import depeche.desk.Labels;
import depeche.desk.related.Copies;
import depeche.desk.related.RelatedStory;
import depeche.web.page.DraftForm.Choice;
import depeche.web.page.DraftPage.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays out a draft with what the archive has around it. */
final class DraftPages {
  private final Messages messages;
  private final Frames frames;
  private final Labels labels;
  private final QueryString here;

  DraftPages(Messages messages, Frames frames, Labels labels, QueryString here) {
    this.messages = messages;
    this.frames = frames;
    this.labels = labels;
    this.here = here;
  }

  /** A page to paste a draft into. */
  DraftPage empty() {
    return page(form("", "", ""), null, null);
  }

  /** A draft that was not read, since {@code reason}. */
  DraftPage refused(DraftForm form, String reason) {
    return page(form, messages.text(reason), null);
  }

  /** A draft as it was read. */
  DraftPage of(
      DraftForm form,
      EnrichedArticle draft,
      List<RelatedStory> related,
      List<Copies.Version> versions) {
    SpokenOf spokenOf = new SpokenOf(messages, labels, here);
    EvidenceTrail trail = new EvidenceTrail(draft, messages, spokenOf::label);
    Arounds arounds = new Arounds(messages, labels, Address.language(here));
    return page(
        form,
        null,
        new Reading(
            TextLanguage.of(draft.language()),
            messages.languageName(draft.language()),
            text(draft, Field.TITLE, trail).line(),
            text(draft, Field.BODY, trail).blocks(),
            spokenOf.groups(draft, trail, ""),
            arounds.copies(draft, versions),
            arounds.of(draft, related, List.of())));
  }

  /** The form, holding what was sent. */
  DraftForm form(String title, String text, String language) {
    List<Choice> languages = new ArrayList<>();
    languages.add(new Choice("", messages.text("draft.language.detect"), language.isEmpty()));
    for (Language each : Language.OF_NAMES) {
      languages.add(
          new Choice(each.tag(), messages.languageName(each), each.tag().equals(language)));
    }
    return new DraftForm(Address.language(here).on(Address.DRAFT), title, text, languages);
  }

  private DraftPage page(DraftForm form, @Nullable String refusal, @Nullable Reading reading) {
    return new DraftPage(
        frames.within(messages.text("title.draft"), Address.DRAFT, here), form, refusal, reading);
  }

  private static MarkedText text(EnrichedArticle draft, Field field, EvidenceTrail trail) {
    return new MarkedText(draft.article().text(field), List.of(), trail.in(field));
  }
}

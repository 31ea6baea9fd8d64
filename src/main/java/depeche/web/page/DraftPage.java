package depeche.web.page;

import depeche.web.page.ArticlePage.Group;
import depeche.web.page.Run.Block;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unpublished text, and what the archive has around it.
 *
 * @param form as it was sent
 * @param refusal why nothing could be read, in a sentence; or null
 * @param reading what was read; null where nothing was sent, or could be read
 */
public record DraftPage(
    Frame frame, DraftForm form, @Nullable String refusal, @Nullable Reading reading) {

  /**
   * What was read in a draft.
   *
   * @param languageName the language it is in, in words
   * @param copies stored articles with the same wording
   */
  public record Reading(
      TextLanguage language,
      String languageName,
      List<Run> title,
      List<Block> body,
      List<Group> groups,
      List<Around.Version> copies,
      Around around) {
    public Reading {
      title = List.copyOf(title);
      body = List.copyOf(body);
      groups = List.copyOf(groups);
      copies = List.copyOf(copies);
    }
  }
}

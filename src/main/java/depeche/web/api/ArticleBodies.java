package depeche.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.desk.ArticleAnswer;
import depeche.desk.Labels;
import depeche.desk.Receipt;
import depeche.desk.Receipt.Refusal;
import depeche.web.ArticleFields;
import depeche.web.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns articles, and what became of them, into JSON. */
@Singleton
final class ArticleBodies {
  private final ArticleFields fields;

  ArticleBodies(Labels labels) {
    this.fields = new ArticleFields(labels);
  }

  record Evidence(
      List<EntityEvidence> persons, List<EntityEvidence> countries, List<EntityEvidence> topics) {}

  record EntityEvidence(String id, List<EvidenceSpan> spans) {}

  record EvidenceSpan(String field, int start, int end, String text, String kind) {}

  record MatchSpan(String field, int start, int end, String text) {}

  /**
   * @param error why it was rejected, or null
   * @param offset where in the line reading stopped, in UTF-16 units, where that is known
   * @param reason why it was left unchanged, where it differs from what is stored
   */
  record ReceiptBody(
      long line,
      @Nullable String id,
      String status,
      @Nullable String error,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer offset,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

  record StoredBody(
      @Nullable String id,
      String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

  /**
   * The JSON of one article, whole.
   *
   * @param withMatches whether a query was given, whose matches to list
   */
  Map<String, @Nullable Object> article(
      ArticleAnswer answer, boolean withMatches, Language reader) {
    Map<String, @Nullable Object> body = fields.of(answer.article(), reader);
    body.put(
        "evidence",
        new Evidence(
            evidence(answer.article(), EntityKind.PERSON),
            evidence(answer.article(), EntityKind.COUNTRY),
            evidence(answer.article(), EntityKind.TOPIC)));
    if (withMatches) {
      body.put("matches", matches(answer));
    }
    return body;
  }

  /** The JSON of what became of an article of a stream. */
  ReceiptBody receipt(Receipt receipt, Words words) {
    Refusal refusal = receipt.refusal();
    return new ReceiptBody(
        receipt.line(),
        Objects.toString(receipt.id(), null),
        receipt.status().apiName(),
        refusal == null ? null : words.say("rejection." + refusal.problem(), refusal.detail()),
        refusal == null || refusal.offset() < 0 ? null : refusal.offset(),
        reason(receipt, words));
  }

  /** The JSON of what became of an article sent alone. */
  StoredBody stored(ArticleId id, Receipt receipt, Words words) {
    return new StoredBody(id.value(), receipt.status().apiName(), reason(receipt, words));
  }

  private static @Nullable String reason(Receipt receipt, Words words) {
    return receipt.outdated() ? words.say("receipt.outdated") : null;
  }

  private static List<EntityEvidence> evidence(EnrichedArticle article, EntityKind kind) {
    return article.entities(kind).stream()
        .map(entity ->
            new EntityEvidence(
                entity.id(), entity.mentions().stream().map(ArticleBodies::span).toList()))
        .toList();
  }

  private static EvidenceSpan span(Mention mention) {
    return new EvidenceSpan(
        mention.field().apiName(),
        mention.start(),
        mention.end(),
        mention.text(),
        mention.kind().apiName());
  }

  private static List<MatchSpan> matches(ArticleAnswer answer) {
    List<MatchSpan> matches = new ArrayList<>();
    for (Field field : Field.values()) {
      String text = answer.article().article().text(field);
      for (ArticleAnswer.Match match : answer.matches(field)) {
        matches.add(
            new MatchSpan(
                field.apiName(),
                match.start(),
                match.end(),
                text.substring(match.start(), match.end())));
      }
    }
    return matches;
  }
}

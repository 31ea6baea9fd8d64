package depeche.lucene;

import depeche.article.Article;
import depeche.article.Article.SuppliedEntity;
import depeche.article.ArticleId;
import depeche.article.EnrichedArticle;
import depeche.article.Entity;
import depeche.article.EntityKind;
import depeche.article.Field;
import depeche.article.Language;
import depeche.article.Mention;
import depeche.article.MentionKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An enriched article as bytes, small and quick to read: a result page reads ten of them. Enums are
 * kept by ordinal and a mention's text is cut from its field again, so a reordered enum or a new
 * component needs a new {@link IndexFormat}.
 */
final class StoredArticle {
  private static final EntityKind[] ENTITY_KINDS = EntityKind.values();
  private static final Field[] FIELDS = Field.values();
  private static final MentionKind[] MENTION_KINDS = MentionKind.values();

  private StoredArticle() {}

  static byte[] encode(EnrichedArticle enriched) throws IOException {
    Article article = enriched.article();
    DataOutput out = new ByteBuffersDataOutput();
    out.writeString(article.id().value());
    writeNullable(out, article.url());
    out.writeString(article.title());
    out.writeString(article.lead());
    out.writeString(article.body());
    writeNullable(out, article.language() == null ? null : article.language().tag());
    writeNullable(out, article.source());
    writeStrings(out, article.authors());
    writeInstant(out, article.published());
    writeInstant(out, article.modified());
    writeNullable(out, article.credit());
    writeStrings(out, article.tags());
    out.writeVInt(article.supplied().size());
    for (SuppliedEntity supplied : article.supplied()) {
      out.writeByte((byte) supplied.kind().ordinal());
      out.writeString(supplied.id());
      out.writeString(supplied.label());
    }
    out.writeString(enriched.language().tag());
    out.writeVInt(enriched.entities().size());
    for (Entity entity : enriched.entities()) {
      writeEntity(out, entity, article);
    }
    return ((ByteBuffersDataOutput) out).toArrayCopy();
  }

  static EnrichedArticle decode(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Article article = readArticle(in);
    Language language = new Language(in.readString());
    int count = in.readVInt();
    List<Entity> entities = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entities.add(readEntity(in, article));
    }
    return new EnrichedArticle(article, language, entities);
  }

  /**
   * The article alone, as it was sent: the part that other layouts have in common with this one.
   */
  static Article decodeArticle(BytesRef bytes) throws IOException {
    return readArticle(new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
  }

  private static Article readArticle(DataInput in) throws IOException {
    ArticleId id = new ArticleId(in.readString());
    String url = readNullable(in);
    String title = in.readString();
    String lead = in.readString();
    String body = in.readString();
    String declared = readNullable(in);
    return new Article(
        id,
        url,
        title,
        lead,
        body,
        declared == null ? null : new Language(declared),
        readNullable(in),
        readStrings(in),
        readInstant(in),
        readInstant(in),
        readNullable(in),
        readStrings(in),
        readSupplied(in));
  }

  private static void writeEntity(DataOutput out, Entity entity, Article article)
      throws IOException {
    out.writeByte((byte) entity.kind().ordinal());
    out.writeString(entity.id());
    out.writeString(entity.label());
    out.writeLong(Double.doubleToLongBits(entity.score()));
    out.writeVInt(entity.mentions().size());
    for (Mention mention : entity.mentions()) {
      if (!article.text(mention.field()).startsWith(mention.text(), mention.start())) {
        throw new IllegalArgumentException(
            "a mention is not what its field says there: " + mention + " in " + article.id());
      }
      out.writeByte((byte) mention.field().ordinal());
      out.writeByte((byte) mention.kind().ordinal());
      out.writeVInt(mention.start());
      out.writeVInt(mention.end() - mention.start());
    }
  }

  private static Entity readEntity(DataInput in, Article article) throws IOException {
    EntityKind kind = ENTITY_KINDS[in.readByte()];
    String id = in.readString();
    String label = in.readString();
    double score = Double.longBitsToDouble(in.readLong());
    int count = in.readVInt();
    List<Mention> mentions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Field field = FIELDS[in.readByte()];
      MentionKind mentionKind = MENTION_KINDS[in.readByte()];
      int start = in.readVInt();
      int end = start + in.readVInt();
      String text = article.text(field).substring(start, end);
      mentions.add(new Mention(field, start, end, text, mentionKind));
    }
    return new Entity(kind, id, label, score, mentions);
  }

  private static List<SuppliedEntity> readSupplied(DataInput in) throws IOException {
    int count = in.readVInt();
    List<SuppliedEntity> supplied = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      supplied.add(
          new SuppliedEntity(ENTITY_KINDS[in.readByte()], in.readString(), in.readString()));
    }
    return supplied;
  }

  private static void writeNullable(DataOutput out, @Nullable String value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeString(value);
    }
  }

  private static @Nullable String readNullable(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : in.readString();
  }

  private static void writeStrings(DataOutput out, List<String> values) throws IOException {
    out.writeVInt(values.size());
    for (String value : values) {
      out.writeString(value);
    }
  }

  private static List<String> readStrings(DataInput in) throws IOException {
    int count = in.readVInt();
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(in.readString());
    }
    return values;
  }

  private static void writeInstant(DataOutput out, @Nullable Instant value) throws IOException {
    out.writeByte((byte) (value == null ? 0 : 1));
    if (value != null) {
      out.writeZLong(value.getEpochSecond());
      out.writeVInt(value.getNano());
    }
  }

  private static @Nullable Instant readInstant(DataInput in) throws IOException {
    return in.readByte() == 0 ? null : Instant.ofEpochSecond(in.readZLong(), in.readVInt());
  }
}

package depeche.app.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import depeche.article.Article;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jsoup.nodes.Entities;

/**
 * Writes the same articles three ways: as JSON Lines, as a {@code tar.gz} of web pages, and as a
 * ZIP of text files. Each article goes by a web address, so that it has the same id in all.
 */
final class ThreeFormats implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path lines;
  private final Path pages;
  private final Path texts;
  private final OutputStream jsonLines;
  private final TarArchiveOutputStream tar;
  private final ZipOutputStream zip;
  private int count;

  ThreeFormats(Path folder) throws IOException {
    lines = folder.resolve("articles.jsonl");
    pages = folder.resolve("articles.tar.gz");
    texts = folder.resolve("articles.zip");
    jsonLines = new BufferedOutputStream(Files.newOutputStream(lines));
    tar =
        new TarArchiveOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(pages))));
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(texts)));
  }

  /** The files written, JSON Lines first. */
  List<Path> files() {
    return List.of(lines, pages, texts);
  }

  int count() {
    return count;
  }

  void write(Article article) throws IOException {
    count++;
    String address = article.url() == null ? "https://example.org/" + article.id() : article.url();
    String name = "%07d".formatted(count);
    jsonLines.write((json(article, address) + "\n").getBytes(UTF_8));
    byte[] page = page(article, address).getBytes(UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name + ".html");
    entry.setSize(page.length);
    tar.putArchiveEntry(entry);
    tar.write(page);
    tar.closeArchiveEntry();
    zip.putNextEntry(new ZipEntry(name + ".txt"));
    zip.write(text(article, address).getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String json(Article article, String address) {
    ObjectNode json = JSON.createObjectNode();
    json.put("url", address);
    each(article, field -> json.put(field.name(), field.value()));
    json.put("body", article.body());
    return json.toString();
  }

  private static String page(Article article, String address) {
    ObjectNode data = JSON.createObjectNode();
    data.put("@type", "NewsArticle");
    data.put("headline", article.title());
    data.put("description", article.lead());
    data.put("articleBody", article.body());
    each(
        article,
        field -> {
          switch (field.name()) {
            case "published" -> data.put("datePublished", field.value());
            case "source" -> data.put("publisher", field.value());
            case "language" -> data.put("inLanguage", field.value());
            default -> {}
          }
        });
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8>");
    page.append("<link rel=canonical href=\"").append(Entities.escape(address)).append("\">");
    // The one sequence that would end the script.
    String safe = data.toString().replace("</", "<\\/");
    page.append("<script type=\"application/ld+json\">").append(safe).append("</script></head>");
    page.append("<body><nav><a href=/>Accueil</a></nav><article><h1>");
    page.append(Entities.escape(article.title())).append("</h1>");
    for (String paragraph : article.body().split("\\n+", -1)) {
      page.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
    }
    return page.append("</article><footer>Mentions légales</footer></body></html>").toString();
  }

  private static String text(Article article, String address) {
    StringJoiner text = new StringJoiner("\n");
    text.add("URL : " + address);
    each(
        article,
        field -> {
          switch (field.name()) {
            case "title" -> text.add("Titre : " + field.value());
            case "lead" -> text.add("Chapô : " + field.value().replace('\n', ' '));
            case "published" -> text.add("Date : " + field.value());
            case "source" -> text.add("Source : " + field.value());
            case "language" -> text.add("Langue : " + field.value());
            default -> throw new IllegalStateException(field.name());
          }
        });
    return text.add("").add(article.body()).toString();
  }

  private record Value(String name, String value) {}

  private static void each(Article article, Consumer<Value> consumer) {
    consumer.accept(new Value("title", article.title()));
    if (!article.lead().isEmpty()) {
      consumer.accept(new Value("lead", article.lead()));
    }
    if (article.published() != null) {
      consumer.accept(new Value("published", article.published().toString()));
    }
    if (article.source() != null) {
      consumer.accept(new Value("source", article.source()));
    }
    if (article.language() != null) {
      consumer.accept(new Value("language", article.language().toString()));
    }
  }

  @Override
  public void close() throws IOException {
    jsonLines.close();
    tar.close();
    zip.close();
  }
}

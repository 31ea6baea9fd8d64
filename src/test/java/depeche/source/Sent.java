package depeche.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import depeche.source.Reading.Read;
import depeche.source.Reading.Rejected;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** What became of something that was sent in. */
record Sent(List<Reading> readings) {

  static Sent file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  static Sent file(String name, byte[] content) {
    return file(name, content, Limits.DEFAULT);
  }

  static Sent file(String name, byte[] content, Limits limits) {
    List<Reading> readings = new ArrayList<>();
    new FileReader(limits).read(new ByteArrayInputStream(content), name, readings::add);
    return new Sent(readings);
  }

  List<Article> articles() {
    return readings.stream()
        .filter(Read.class::isInstance)
        .map(reading -> ((Read) reading).article())
        .toList();
  }

  Article article() {
    if (readings.size() != 1 || !(readings.getFirst() instanceof Read(Article article, var _))) {
      throw new AssertionError("not one article: " + readings);
    }
    return article;
  }

  List<String> titles() {
    return articles().stream().map(Article::title).toList();
  }

  List<Rejected> rejections() {
    return readings.stream().filter(Rejected.class::isInstance).map(Rejected.class::cast).toList();
  }

  List<Problem> problems() {
    return rejections().stream().map(rejected -> rejected.reason().problem()).toList();
  }
}

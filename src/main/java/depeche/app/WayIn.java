package depeche.app;

import depeche.desk.Arrivals;
import depeche.desk.Corpus;
import depeche.desk.CorpusWatch;
import depeche.desk.Ingestion;
import depeche.desk.LineIngestion;
import depeche.desk.Precedence;
import depeche.desk.alerts.Alerts;
import depeche.desk.daybook.Daybook;
import depeche.desk.feeds.Feeds;
import depeche.desk.rejections.Rejections;
import depeche.desk.rejections.Resubmission;
import depeche.entity.EntityTagger;
import depeche.index.ArticleIndex;
import depeche.source.FileReader;
import depeche.source.JsonArticleReader;
import depeche.text.LanguageDetector;
import depeche.web.ServiceSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Puts together what articles come in by: files, feeds, requests, and the journal of what was
 * refused.
 */
@Factory
final class WayIn {
  @Singleton
  Ingestion ingestion(
      ArticleIndex index,
      LanguageDetector detector,
      EntityTagger tagger,
      Alerts alerts,
      Daybook daybook,
      Precedence precedence) {
    return new Ingestion(index, detector, tagger, Arrivals.both(alerts, daybook), precedence);
  }

  @Singleton
  Precedence precedence() {
    return new Precedence();
  }

  /** After the index, which keeps other processes out of its folder. */
  @Singleton
  @Bean(preDestroy = "close")
  Daybook daybook(ArticleIndex index, Settings settings) {
    return Daybook.open(settings.index().resolve("days"), InstantSource.system());
  }

  @Singleton
  FileReader fileReader(LimitSettings limits, ColumnSettings columns) {
    return new FileReader(limits.toLimits(), columns.toFieldNames());
  }

  @Singleton
  Corpus corpus(
      ArticleIndex index,
      Ingestion ingestion,
      FileReader reader,
      Rejections rejections,
      Settings settings) {
    return new Corpus(index, ingestion, reader, rejections, settings.corpus());
  }

  /** After the index, which keeps other processes out of its folder. */
  @Singleton
  @Bean(preDestroy = "close")
  Rejections rejections(ArticleIndex index, Settings settings, RejectionSettings own) {
    return own.open(settings.index());
  }

  @Singleton
  Resubmission resubmission(Rejections rejections, FileReader reader, Ingestion ingestion) {
    return new Resubmission(rejections, reader, ingestion);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Feeds feeds(
      FeedSettings own,
      LimitSettings limits,
      Ingestion ingestion,
      Rejections rejections,
      Settings settings) {
    return new Feeds(
        settings.index().resolve("feeds"),
        own.list(),
        own.client(),
        FileReader.ofFeeds(limits.toLimits()),
        ingestion,
        rejections,
        InstantSource.system());
  }

  @Singleton
  CorpusWatch corpusWatch() {
    return new CorpusWatch();
  }

  @Singleton
  CorpusConsole corpusConsole() {
    return CorpusConsole.ofProcess();
  }

  @Singleton
  LineIngestion lineIngestion(
      Ingestion ingestion, Rejections rejections, LimitSettings limits, ServiceSettings settings) {
    JsonArticleReader reader = new JsonArticleReader(limits.toLimits());
    return new LineIngestion(ingestion, reader, rejections, settings.maxArticleBytes());
  }
}

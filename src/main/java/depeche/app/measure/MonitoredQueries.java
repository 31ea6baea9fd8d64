package depeche.app.measure;

import depeche.article.EnrichedArticle;
import depeche.index.ArticleQuery;
import depeche.index.StandingQueries;
import depeche.lucene.StandingTranslation;
import depeche.text.Chains;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** Standing queries in Lucene's monitor, with the presearcher it comes with; to measure against. */
final class MonitoredQueries implements StandingQueries, AutoCloseable {
  private final StandingTranslation translation;
  private final Monitor monitor;
  private final List<MonitorQuery> waiting = new ArrayList<>();

  MonitoredQueries(Chains chains) throws IOException {
    translation = new StandingTranslation(chains);
    monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher());
  }

  @Override
  public void put(int number, ArticleQuery query) {
    waiting.add(new MonitorQuery(Integer.toString(number), translation.query(query)));
  }

  @Override
  public void remove(int number) {
    try {
      monitor.deleteById(Integer.toString(number));
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory cannot fail", impossible);
    }
  }

  @Override
  public int[] matching(EnrichedArticle article) {
    try {
      if (!waiting.isEmpty()) {
        monitor.register(waiting);
        waiting.clear();
      }
      MatchingQueries<QueryMatch> matches =
          monitor.match(translation.document(article), QueryMatch.SIMPLE_MATCHER);
      return matches.getMatches().stream()
          .mapToInt(match -> Integer.parseInt(match.getQueryId()))
          .sorted()
          .toArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an index in memory cannot fail", impossible);
    }
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}

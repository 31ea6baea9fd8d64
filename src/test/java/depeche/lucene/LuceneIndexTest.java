package depeche.lucene;

import depeche.index.ArticleIndex;
import depeche.index.ArticleIndexContract;
import depeche.text.Chains;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded engine keeps the contract. */
final class LuceneIndexTest extends ArticleIndexContract {
  private static final Chains CHAINS = Chains.load();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Override
  protected ArticleIndex open(String name) {
    return LuceneIndex.open(folder.resolve(name), CHAINS);
  }
}

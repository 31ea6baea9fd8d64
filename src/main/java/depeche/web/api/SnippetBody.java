package depeche.web.api;

import depeche.snippet.Fragment;
import depeche.snippet.Snippet;
import java.util.List;

/** The JSON of a passage. */
record SnippetBody(String field, int offset, List<Fragment> fragments) {
  static SnippetBody of(Snippet snippet) {
    return new SnippetBody(snippet.field().apiName(), snippet.offset(), snippet.fragments());
  }
}

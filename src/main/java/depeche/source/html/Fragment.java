package depeche.source.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Markup that is text and nothing around it, as feeds and agencies send: all of it is kept. */
public final class Fragment {
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, object, form, button, figure, figcaption";

  private Fragment() {}

  /** Paragraphs, parted by empty lines; a line break stays one. Also reads what has no markup. */
  public static String text(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(NO_TEXT).remove();
    Paragraphs paragraphs = new Paragraphs();
    body.traverse(paragraphs);
    return paragraphs.text.toString().strip();
  }

  /** The same of a title, which agencies escape once or twice. */
  public static String line(String html) {
    return PageText.withoutMarkup(html);
  }

  private static final class Paragraphs implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String line = words.text();
        boolean beginning = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(beginning ? line.stripLeading() : line);
      } else if (node instanceof Element element) {
        part(element);
        if (element.normalName().equals("br")) {
          text.append('\n');
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        part(element);
      }
    }

    private void part(Element element) {
      if (element.isBlock() && !text.isEmpty()) {
        text.append("\n\n");
      }
    }
  }
}

package depeche.source.markdown;

import depeche.source.html.Fragment;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The text in Markdown, without its marks.
 *
 * @param title the heading that it begins with, or empty
 * @param body paragraphs, parted by empty lines
 */
public record MarkdownText(String title, String body) {
  /** Indented code is left out: newsrooms indent paragraphs. */
  private static final Set<Class<? extends Block>> BLOCKS =
      Set.of(
          Heading.class,
          BlockQuote.class,
          ListBlock.class,
          ThematicBreak.class,
          FencedCodeBlock.class,
          HtmlBlock.class);

  private static final Parser PARSER = Parser.builder().enabledBlockTypes(BLOCKS).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().softbreak(" ").build();

  public static MarkdownText of(String markdown) {
    Node document = PARSER.parse(markdown);
    String title = "";
    if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
      title = Fragment.text(RENDERER.render(heading));
      heading.unlink();
    }
    return new MarkdownText(title, Fragment.text(RENDERER.render(document)));
  }
}

package depeche.web.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a caption: the title as large as it fits, cut where even the smallest letters do not. */
final class CardPicture {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int MARGIN = 96;
  private static final int TITLE_TOP = 150;
  private static final int TITLE_BOTTOM = 490;
  private static final int LINE_BASE = 548;
  private static final float LINE_SIZE = 30;
  private static final float[] TITLE_SIZES = {80, 70, 60, 52, 44};
  private static final float LEADING = 1.24f;

  private static final Color PAPER = new Color(0xfb, 0xfa, 0xf7);
  private static final Color INK = new Color(0x1e, 0x1c, 0x19);
  private static final Color SOFT = new Color(0x5f, 0x5a, 0x52);
  private static final Color ACCENT = new Color(0x9c, 0x2a, 0x1c);

  private final Lettering lettering;
  private final FontRenderContext letters = new FontRenderContext(null, true, true);

  CardPicture(Lettering lettering) {
    this.lettering = lettering;
  }

  /** A PNG. */
  byte[] png(Caption caption) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.setColor(PAPER);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      drawName(pen);
      drawTitle(pen, caption);
      drawLine(pen, caption);
      pen.setColor(ACCENT);
      pen.fill(new RoundRectangle2D.Float(MARGIN, 578, WIDTH - 2 * MARGIN, 8, 8, 8));
    } finally {
      pen.dispose();
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes every byte", impossible);
    }
  }

  private void drawName(Graphics2D pen) {
    pen.setColor(ACCENT);
    pen.fill(new RoundRectangle2D.Float(MARGIN, 72, 40, 20, 20, 20));
    pen.fill(new Ellipse2D.Float(MARGIN + 50, 72, 20, 20));
    pen.fill(new Ellipse2D.Float(MARGIN + 74, 72, 20, 20));
    pen.setColor(INK);
    new TextLayout("Dépêche", lettering.own(40), letters).draw(pen, MARGIN + 112, 96);
  }

  private void drawTitle(Graphics2D pen, Caption caption) {
    if (caption.title().isEmpty()) {
      return;
    }
    pen.setColor(INK);
    Lines lines = lines(caption);
    float base = TITLE_TOP + lines.size();
    for (TextLayout line : lines.all()) {
      draw(pen, line, base);
      base += lines.size() * LEADING;
    }
  }

  private void drawLine(Graphics2D pen, Caption caption) {
    if (caption.line().isEmpty()) {
      return;
    }
    pen.setColor(SOFT);
    List<TextLayout> lines = broken(caption.line(), LINE_SIZE, caption.rightToLeft());
    draw(pen, lines.getFirst(), LINE_BASE);
  }

  private static void draw(Graphics2D pen, TextLayout line, float base) {
    float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
    line.draw(pen, x, base);
  }

  private record Lines(List<TextLayout> all, float size) {}

  private Lines lines(Caption caption) {
    for (float size : TITLE_SIZES) {
      List<TextLayout> lines = broken(caption.title(), size, caption.rightToLeft());
      if (lines.size() <= room(size)) {
        return new Lines(lines, size);
      }
    }
    float least = TITLE_SIZES[TITLE_SIZES.length - 1];
    return new Lines(cut(caption, least), least);
  }

  private static int room(float size) {
    return (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LEADING));
  }

  private List<TextLayout> cut(Caption caption, float size) {
    List<TextLayout> lines = broken(caption.title(), size, caption.rightToLeft());
    int end = lines.stream().limit(room(size)).mapToInt(TextLayout::getCharacterCount).sum();
    List<TextLayout> shorter;
    do {
      end = caption.title().offsetByCodePoints(end, -1);
      String kept = caption.title().substring(0, end).stripTrailing() + "…";
      shorter = broken(kept, size, caption.rightToLeft());
    } while (shorter.size() > room(size));
    return shorter;
  }

  private List<TextLayout> broken(String text, float size, boolean rightToLeft) {
    var written = lettering.written(text, size, rightToLeft).getIterator();
    LineBreakMeasurer measurer = new LineBreakMeasurer(written, letters);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < written.getEndIndex()) {
      lines.add(measurer.nextLayout(WIDTH - 2f * MARGIN));
    }
    return lines;
  }
}

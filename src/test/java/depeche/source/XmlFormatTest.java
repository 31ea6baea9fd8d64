package depeche.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import depeche.article.Article;
import depeche.source.Reading.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class XmlFormatTest {

  @Test
  void anRssItemIsAnArticleWithItsFullContent() {
    Article article =
        Sent.file(
                "fil",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Le Courrier</title><language>fr-fr</language>
                <item>
                  <title>Le d&amp;eacute;gel des liaisons</title>
                  <link>https://courrier.example/nuit?utm_source=rss</link>
                  <description>Deux lignes &lt;b&gt;rouvrent&lt;/b&gt;.</description>
                  <content:encoded><![CDATA[<p>Les trains circuleront.</p><p>Dès mai.</p>]]></content:encoded>
                  <dc:creator>Ana Petit</dc:creator>
                  <category>Transports</category>
                  <pubDate>Wed, 19 Jun 2024 08:30:00 +0200</pubDate>
                  <guid isPermaLink="false">42</guid>
                </item></channel></rss>
                """)
            .article();

    assertThat(article.title()).isEqualTo("Le dégel des liaisons");
    assertThat(article.lead()).isEqualTo("Deux lignes rouvrent.");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nDès mai.");
    assertThat(article.url()).isEqualTo("https://courrier.example/nuit?utm_source=rss");
    assertThat(article.source()).isEqualTo("Le Courrier");
    assertThat(article.language()).hasToString("fr");
    assertThat(article.authors()).containsExactly("Ana Petit");
    assertThat(article.tags()).containsExactly("Transports");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T06:30:00Z"));
  }

  @Test
  void anAtomEntryMayHoldXhtml() {
    Article article =
        Sent.file(
                "fil.atom",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Le Courrier</title>
                <entry><id>urn:uuid:1</id><title type="html">Dégel &amp;amp; liaisons</title>
                <link rel="self" href="https://courrier.example/nuit.atom"/>
                <link href="https://courrier.example/nuit"/>
                <author><name>Ana Petit</name><email>ana@courrier.example</email></author>
                <published>2024-06-19T08:30:00+02:00</published><updated>2024-06-20T08:00:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Les trains
                circuleront.</p><p>Dès <em>mai</em>.</p></div></content></entry></feed>
                """)
            .article();

    assertThat(article.title()).isEqualTo("Dégel & liaisons");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nDès mai.");
    assertThat(article.url()).isEqualTo("https://courrier.example/nuit");
    assertThat(article.authors()).containsExactly("Ana Petit");
    assertThat(article.modified()).isEqualTo(Instant.parse("2024-06-20T08:00:00Z"));
  }

  @Test
  void anRdfItemStandsBesideItsChannel() {
    Sent sent =
        Sent.file(
            "fil.rdf",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Le Courrier</title></channel>
            <item rdf:about="https://courrier.example/1"><title>Un</title>
              <link>https://courrier.example/1</link><dc:date>2024-06-19T08:30Z</dc:date></item>
            <item rdf:about="https://courrier.example/2"><title>Deux</title></item></rdf:RDF>
            """);

    assertThat(sent.titles()).containsExactly("Un", "Deux");
    assertThat(sent.articles()).extracting(Article::source).containsOnly("Le Courrier");
    assertThat(sent.articles().getFirst().published())
        .isEqualTo(Instant.parse("2024-06-19T08:30:00Z"));
  }

  @Test
  void theEntriesBeforeAMistakeAreRead() {
    Sent sent =
        Sent.file("fil", "<rss><channel><item><title>Un</title></item>\n<item><titl</channel>");

    assertThat(sent.titles()).containsExactly("Un");
    assertThat(sent.problems()).containsExactly(Problem.MALFORMED_XML);
    assertThat(sent.rejections().getFirst().line()).isEqualTo(2);
  }

  @Test
  void whatFeedsDoWrongIsForgiven() {
    assertThat(
            Sent.file(
                    "fil",
                    "<rss><channel><item><title>Un&nbsp;\u0001mot"
                        + " &copy;</title></item></channel></rss>")
                .titles())
        .containsExactly("Un\u00A0 mot ©");
  }

  @Test
  void theDeclaredEncodingCounts() {
    String feed =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Été</title></item>"
            + "</channel></rss>";

    assertThat(Sent.file("fil", feed.getBytes(ISO_8859_1)).titles()).containsExactly("Été");
  }

  @Test
  void declaredEntitiesAreRefused() {
    String laughs =
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">
        <!ENTITY f SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>&b; &f;</title></item></channel></rss>
        """;

    assertThat(Sent.file("fil.xml", laughs).problems()).containsExactly(Problem.MALFORMED_XML);
  }

  @Test
  void otherXmlIsNamedAndRefused() {
    Sent sent = Sent.file("plan.xml", "<?xml version='1.0'?><urlset><url/></urlset>");

    assertThat(sent.problems()).containsExactly(Problem.UNKNOWN_FORMAT);
    assertThat(sent.rejections().getFirst().reason().detail()).isEqualTo("XML <urlset>");
  }

  @Test
  void nitfIsRead() {
    Article article =
        Sent.file(
                "depeche",
                """
                <?xml version="1.0"?>
                <!DOCTYPE nitf SYSTEM "http://www.nitf.org/nitf.dtd">
                <nitf xml:lang="fr"><head><docdata><doc-id id-string="dep-7"/>
                  <date.issue norm="20240619T083000+0200"/>
                  <key-list><keyword key="rail"/></key-list></docdata></head>
                <body><body.head><hedline><hl1>Le dégel des liaisons</hl1></hedline>
                  <byline>Par <person>Ana Petit</person></byline>
                  <abstract><p>Deux lignes rouvrent.</p></abstract></body.head>
                <body.content><p>Les trains <em>circuleront</em>.</p>
                  <media media-type="image"><media-caption>Une gare</media-caption></media>
                  <hl2>Le calendrier</hl2><p>Dès mai.</p></body.content></body></nitf>
                """)
            .article();

    assertThat(article.id()).hasToString("dep-7");
    assertThat(article.title()).isEqualTo("Le dégel des liaisons");
    assertThat(article.lead()).isEqualTo("Deux lignes rouvrent.");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nLe calendrier\n\nDès mai.");
    assertThat(article.authors()).containsExactly("Ana Petit");
    assertThat(article.tags()).containsExactly("rail");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T06:30:00Z"));
  }

  @Test
  void newsMlG2IsRead() {
    Article article = Sent.file("depeche", newsItem("stat:usable")).article();

    assertThat(article.id()).hasToString("urn:newsml:courrier.example:20240619:7");
    assertThat(article.title()).isEqualTo("Le dégel des liaisons");
    assertThat(article.lead()).isEqualTo("Deux lignes rouvrent.");
    assertThat(article.body()).isEqualTo("Les trains circuleront.\n\nDès mai.");
    assertThat(article.language()).hasToString("fr");
    assertThat(article.source()).isEqualTo("Le Courrier");
    assertThat(article.authors()).containsExactly("Ana Petit");
    assertThat(article.tags()).containsExactly("rail", "Transports");
    assertThat(article.published()).isEqualTo(Instant.parse("2024-06-19T06:30:00Z"));
  }

  @Test
  void anItemThatIsTakenBackIsNoArticle() {
    assertThat(Sent.file("depeche", newsItem("stat:canceled")).problems())
        .containsExactly(Problem.WITHDRAWN);
  }

  @Test
  void aMessageHoldsItems() {
    String message =
        "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
            + newsItem("stat:usable").replaceFirst("<\\?.*\\?>", "")
            + "</itemSet></newsMessage>";

    assertThat(Sent.file("envoi", message).titles()).containsExactly("Le dégel des liaisons");
  }

  private static String newsItem(String status) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" version="2"
        guid="urn:newsml:courrier.example:20240619:7" standard="NewsML-G2" xml:lang="fr">
    <itemMeta><provider><name>Le Courrier</name></provider>
      <versionCreated>2024-06-19T09:00:00+02:00</versionCreated>
      <firstCreated>2024-06-19T08:30:00+02:00</firstCreated>
      <pubStatus qcode="%s"/></itemMeta>
    <contentMeta><creator><name>Ana Petit</name></creator><language tag="fr"/>
      <keyword>rail</keyword><subject qcode="x:1"><name>Transports</name></subject>
      <headline>Le dégel des liaisons</headline>
      <description role="drol:summary">Deux lignes rouvrent.</description></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml">
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
      <body><p>Les trains circuleront.</p><p>Dès mai.</p></body></html></inlineXML></contentSet>
    </newsItem>
    """
        .formatted(status);
  }
}

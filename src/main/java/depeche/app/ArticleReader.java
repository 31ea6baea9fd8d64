package depeche.app;

/**
 * What reads articles in this version.
 *
 * @param name differs where the files differ that say what articles are about
 */
record ArticleReader(String name) {}

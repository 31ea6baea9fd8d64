/**
 * What the service tells other programs about itself: crawlers, browsers that can search it, sites
 * that embed its box. Knows the search and where pages are; lays out no page.
 */
@NullMarked
package depeche.web.site;

import org.jspecify.annotations.NullMarked;

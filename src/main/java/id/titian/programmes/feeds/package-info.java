/** What is on, to be taken along: calendars, news feeds, posters and invitations. */
@org.jspecify.annotations.NullMarked
package id.titian.programmes.feeds;

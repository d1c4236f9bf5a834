/** The counter: one field that takes a card, a barcode, a name or a title, and counters. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"lending", "programmes", "catalogue", "people", "places"})
@org.jspecify.annotations.NullMarked
package id.titian.desk;

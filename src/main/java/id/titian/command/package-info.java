/** The launcher: commands of a terminal, each opening the house it needs. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "postgres",
            "identity",
            "places",
            "people",
            "catalogue",
            "catalogue::marc",
            "lending",
            "partners",
            "programmes",
            "programmes::seats",
            "desk",
            "evidence",
            "planning"
        })
@org.jspecify.annotations.NullMarked
package id.titian.command;

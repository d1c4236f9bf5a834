package id.titian;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The application as Spring sees it. Processes are started by {@link id.titian.command.Launcher}.
 */
// Two modules may use the same plain word for different things, so a bean is named with its
// package.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Titian",
        sharedModules = {"kernel", "web"})
public class Titian {}

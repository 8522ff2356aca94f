/**
 * The database: generated tables, converters, migrations, the embedded MariaDB.
 * It knows how things are stored and nothing of what they mean.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "platform")
package app.foyer.db;

import org.springframework.modulith.ApplicationModule;

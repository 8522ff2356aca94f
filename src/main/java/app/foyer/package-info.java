/** The application root: main, the page shell of Vaadin, the start-up report, the home page and the error pages. */
package app.foyer;

package app.foyer.console;

import app.foyer.Browser;
import app.foyer.staff.Role;
import app.foyer.staff.Staff;
import com.microsoft.playwright.Page;
import java.util.UUID;

/** Opens a view of the console as a new member of staff. */
final class SignIn {
    private SignIn() {}

    static Page as(String name, Role role, String view, Browser browser, Staff staff, int port) {
        var account = name + UUID.randomUUID().toString().substring(0, 8);
        staff.add(account, "password", role);
        var page = browser.context(1440, 900).newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://127.0.0.1:" + port + "/console/" + view);
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("password");
        page.locator("input[name=password]").press("Enter");
        page.waitForSelector("[data-part=" + view + "]");
        return page;
    }
}

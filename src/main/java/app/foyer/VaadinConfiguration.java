package app.foyer;

import app.foyer.platform.Words;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringServlet;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets unattended Vaadin pages look after themselves: they reconnect for as long as it takes, and else reload. */
@Configuration(proxyBeanMethods = false)
class VaadinConfiguration {
    private static final int RECONNECT_MS = 2_000;
    private static final String FOR_EVER = "1000000000";

    @Bean
    VaadinServiceInitListener unattendedPages() {
        return init -> {
            var messages = reloadInsteadOfAsking();
            init.getSource().setSystemMessagesProvider(info -> messages);
            init.getSource().addUIInitListener(event -> reconnectForEver(event.getUI()));
        };
    }

    /** Without its notification, Flow answers an expired session or an error by loading the page anew. */
    private static CustomizedSystemMessages reloadInsteadOfAsking() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        return messages;
    }

    private static void reconnectForEver(UI ui) {
        var words = Words.of(FoyerApplication.class, ui.getLocale().toLanguageTag());
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(words.get("reconnecting"));
        dialog.setDialogTextGaveUp(words.get("reconnecting"));
        dialog.setReconnectAttempts(Integer.MAX_VALUE);
        dialog.setReconnectInterval(RECONNECT_MS);
        var push = ui.getPushConfiguration();
        push.setParameter("reconnectInterval", RECONNECT_MS + "");
        push.setParameter("maxReconnectOnClose", FOR_EVER);
        // after that many failed tries Atmosphere would fall back to long-polling, and stay with it
        push.setParameter("maxWebsocketErrorRetries", FOR_EVER);
    }

    /** Atmosphere would wait up to 50 ms for more messages before it wakes to send one. */
    @Bean
    static BeanPostProcessor promptPush() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> registration
                        && registration.getServlet() instanceof SpringServlet)
                    registration.addInitParameter("org.atmosphere.cpr.Broadcaster.threadWaitTime", "1");
                return bean;
            }
        };
    }
}

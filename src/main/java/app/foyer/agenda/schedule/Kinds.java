package app.foyer.agenda.schedule;

import app.foyer.agenda.SessionKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Every system names its types as it likes; this finds ours in their words. */
enum Kinds {
    REGISTRATION(SessionKind.REGISTRATION, "registration|check-?in|accreditation|签到|报到|注册"),
    KEYNOTE(SessionKind.KEYNOTE, "keynote|plenary|主题演讲|主旨"),
    PANEL(SessionKind.PANEL, "panel|discussion|diskussion|podium|round ?table|圆桌|论坛|座谈"),
    WORKSHOP(SessionKind.WORKSHOP, "workshop|hands-?on|tutorial|training|工作坊|实践"),
    CEREMONY(SessionKind.CEREMONY, "ceremony|opening|closing|award|开幕|闭幕|颁奖|典礼"),
    BREAK(SessionKind.BREAK, "\\bbreak\\b|coffee|tea break|lunch|\\bpause\\b|茶歇|午餐|休息|午休"),
    SOCIAL(SessionKind.SOCIAL, "social|party|concert|\\bdj\\b|reception|dinner|music|\\bfilm\\b|酒会|晚宴|招待会|交流"),
    TALK(SessionKind.TALK, "talk|lecture|vortrag|presentation|podcast|devroom|maintrack|演讲|报告|分享"),
    OTHER(SessionKind.OTHER, "^other$|^meeting$|^bof$|其他");

    private final SessionKind kind;
    private final Pattern words;

    Kinds(SessionKind kind, String words) {
        this.kind = kind;
        this.words = Pattern.compile(words);
    }

    /** The kind that the words mean; where they mean none, somebody who speaks gives a talk. */
    static SessionKind of(String type, boolean hasSpeakers) {
        var lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        for (var kinds : values()) if (kinds.words.matcher(lower).find()) return kinds.kind;
        return hasSpeakers ? SessionKind.TALK : SessionKind.OTHER;
    }
}

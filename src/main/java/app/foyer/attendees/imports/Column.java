package app.foyer.attendees.imports;

import app.foyer.attendees.Field;
import app.foyer.platform.Words;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a file can be about, and how the world heads it; the likeliest headings first. */
public enum Column {
    NAME("name", 300, """
            name; full name; attendee name; participant name; guest name; your name; name of attendee; fullname; \
            attendee; participant; guest; 姓名; 参会者姓名; 参会人姓名; 与会者姓名; 嘉宾姓名; 中文姓名; 中文名; 名字; 参会者; 参会人; \
            參會者姓名; 與會者姓名; 氏名; お名前; 이름; 성명; teilnehmername; name des teilnehmers; vollständiger name; teilnehmer; \
            nom complet; nom et prénom; nombre completo; nombre y apellidos; nome completo; фио; имя"""),
    GIVEN_NAME("givenName", 200, """
            given name; first name; firstname; givenname; forename; 名; vorname; prénom; nombre; nome; имя отчество"""),
    FAMILY_NAME("familyName", 200, """
            family name; last name; lastname; surname; familyname; 姓; 姓氏; nachname; familienname; nom; nom de famille; \
            apellidos; apellido; cognome; фамилия"""),
    LATIN_NAME("latinName", 300, """
            latinname; latin name; name in english; english name; name pinyin; pinyin; 拉丁字母姓名; 英文名; 英文姓名; 拼音; 姓名拼音; 拼音姓名; \
            name in latin letters; name in lateinischer schrift"""),
    ORGANISATION("organisation", 300, """
            organisation; organization; company; affiliation; institution; employer; university; 单位; 公司; 机构; 组织; \
            工作单位; 所在单位; 公司名称; 单位名称; 學校; 学校; 單位; firma; unternehmen; einrichtung; entreprise; société; empresa; azienda; \
            会社名; 회사; компания; организация"""),
    CATEGORY("category", 100, """
            category; attendee category; role; attendee type; type; 类别; 身份; 人员类别; 参会类型; 嘉宾类型; kategorie; rolle; catégorie; \
            categoría; 類別"""),
    EMAIL("email", 320, """
            email; e mail; email address; e mail address; attendee email; mail; 邮箱; 电子邮箱; 电子邮件; 邮件; 邮箱地址; 電郵; 電子郵件; \
            e mail adresse; email adresse; adresse e mail; courriel; correo electrónico; correo; メールアドレス; 이메일; \
            электронная почта"""),
    PHONE("phone", 40, """
            phone; phone number; telephone; mobile; mobile phone; mobile number; cell phone; 手机; 手机号; 手机号码; 电话; 联系电话; \
            电话号码; 联系方式; 手機; 電話; telefon; telefonnummer; handy; mobiltelefon; téléphone; teléfono; móvil; telefono; \
            電話番号; 전화번호; телефон"""),
    LANGUAGE("language", 35, "language; locale; preferred language; 语言; 首选语言; 語言; sprache; langue; idioma; lingua"),
    ORDER("order", 64, """
            order code; order; order number; order id; booking code; booking; booking reference; reservation; 订单号; 订单编号; \
            订单; 訂單號; bestellnummer; bestellung; buchungscode; bestellcode; numéro de commande; commande; código de pedido; \
            pedido; codice ordine"""),
    POSITION(
            "position",
            20,
            "position id; position; positionid; position number; position in the order; 订单内序号; 票位; positionsnummer"),
    GROUP("group", 200, """
            group; group name; team; delegation; table; 分组; 小组; 团队; 代表团; 组别; 桌号; 團隊; gruppe; gruppenname; delegation; \
            groupe; grupo; gruppo"""),
    NOTE("note", 1_000, """
            note; notes; comment; comments; remark; remarks; check in text; 备注; 說明; 说明; 備註; kommentar; bemerkung; notiz; \
            commentaire; comentario"""),
    HOST("host", 200, "host; welcomed by; contact person; 接待人; 对接人; 陪同人员; 接待; betreuer; gastgeber; hôte; anfitrión"),
    ATTENTION("attention", 20, """
            attention; requires special attention; special attention; check in attention; needs attention; vip; 需要特别关注; 特别关注; 重点关注; \
            benötigt besondere aufmerksamkeit; besondere aufmerksamkeit; nécessite une attention particulière"""),
    REFERENCE("reference", 200, """
            id; reference; attendee number; registration id; registration number; no; number; nr; 编号; 序号; 参会编号; 报名编号; 工号; \
            編號; teilnehmernummer; nummer; numéro; número"""),
    ATTENDEE("attendee", 64, "attendee id; 参会者编号; 參會者編號"),
    BELONGS_TO("belongsTo", 200, "belongs to code; belongs to ticket code; 所属票码"),
    PRODUCT("product", 100, """
            product; ticket type; ticket category; item; ticket name; 产品; 票种; 票类; 门票类型; 商品; 票別; produkt; ticketart; \
            ticketkategorie; produit; type de billet; producto; tipo de entrada; prodotto; 票名; ticket"""),
    TICKET("ticket", 64, "ticket id; 票编号; 票編號; ticket"),
    SECRET("secret", 200, """
            secret; ticket code; code; qr code; barcode; ticket secret; qr; 票码; 二维码; 电子票号; 签到码; 核销码; 條碼; ticketcode; \
            geheimnis; ticket secret code; code barre; código; codice"""),
    STATE("state", 40, """
            state; status; registration state; ticket state; ticket status; order status; payment status; 状态; 报名状态; 票状态; \
            订单状态; 支付状态; 狀態; bestellstatus; zahlungsstatus; statut; état; estado; stato"""),
    BLOCKED("blocked", 20, "blocked; 已冻结; 已锁定; 冻结; gesperrt; blockiert; bloqué; bloqueado; bloccato"),
    SEAT("seat", 100, """
            seat; seat name; 座位; 座位号; 座位名称; 席位; sitzplatz; sitz; name des sitzplatzes; sitzplatzname; place; siège; asiento"""),
    SEAT_ZONE("seatZone", 100, "seat zone; 座位区域; 区域; 座位分区; sitzplatz bereich; sitzbereich; sitzplatzbereich; zone"),
    SEAT_ROW("seatRow", 40, "seat row; 排; 座位排; 排号; sitzplatz reihe; sitzreihe; reihe; rang; fila"),
    SEAT_NUMBER("seatNumber", 40, "seat number; 座; 座号; 座位序号; sitzplatz nummer; sitznummer; sitzplatznummer"),
    ROOM("room", 64, "room; room id; 会场; 会议室; 会场编号; 會場; raum; saal; salle; sala"),
    NEED("need", 40, """
            need; seat need; seating need; seating; accessibility; wheelchair; 座位需求; 无障碍需求; 无障碍; 無障礙; 轮椅; 輪椅; sitzbedarf; \
            barrierefrei; rollstuhl; accessibilité; fauteuil roulant; accesibilidad; silla de ruedas"""),
    VALID_FROM(
            "validFrom",
            60,
            "valid from; validfrom; 有效期自; 生效时间; 有效期开始; 有效期起; gültig von; gültig ab; valable à partir de"),
    VALID_UNTIL("validUntil", 60, """
            valid until; validuntil; valid to; 有效期至; 失效时间; 有效期结束; 有效期止; gültig bis; valable jusqu'à""");

    private final String code;
    private final int longest;
    private final List<String> headings;

    Column(String code, int longest, String headings) {
        this.code = code;
        this.longest = longest;
        this.headings = Arrays.stream(headings.split(";")).map(Column::folded).toList();
    }

    /** As the API and the console name it. */
    public String code() {
        return code;
    }

    public static Optional<Column> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** In words. */
    public String in(String language) {
        return Words.of(Column.class, language).get("column." + code);
    }

    /** Of a cell, in characters. */
    int longest() {
        return longest;
    }

    /** How unlikely it is that this heading means it, from 0; -1 where it does not. */
    int rank(String heading) {
        return headings.indexOf(folded(heading));
    }

    /** What can be corrected by hand, if it is that. */
    Optional<Field> field() {
        return Field.of(code);
    }

    static String folded(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Letters.BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** Needed while the columns are made. */
    private static final class Letters {
        static final Pattern BETWEEN = Pattern.compile("[\\s_\\-./:：()（）*＊#?？]+");
    }
}

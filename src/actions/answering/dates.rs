//! Days as people write them: the year first or last, with any mark between; never guessed.

use chrono::NaiveDate;

use super::numbers::digits;
use crate::error::Message;

/// A day in one text, as `2027-12-31`, `2027/12/31`, `31.12.2027`, `31 12 2027` or `12/31/2027`. With slashes
/// or hyphens and the year last, day and month stand in either order: that is read only where one of the
/// two orders makes a day, or both the same.
///
/// # Errors
/// The sentence for the field.
pub(super) fn whole(text: &str) -> Result<NaiveDate, Message> {
    let refused = || Message::new("answer-problem-date");
    let plain = digits(text).replace(['年', '月'], "-").replace('日', "");
    let mark = plain.chars().find(|c| !c.is_ascii_digit()).ok_or_else(refused)?;
    let parts: Vec<&str> = plain.split(mark).map(str::trim).collect();
    let [first, second, third] = parts.as_slice() else { return Err(refused()) };
    if first.len() == 4 {
        return day(first, second, third).ok_or_else(refused);
    }
    let (day_first, month_first) = (day(third, second, first), day(third, first, second));
    match mark {
        '.' | ' ' => day_first.ok_or_else(refused),
        '/' | '-' | '\u{60c}' | '\\' => match (day_first, month_first) {
            (Some(one), Some(other)) if one != other => {
                let example = one.format("%Y-%m-%d");
                Err(Message::new("answer-problem-date-ambiguous")
                    .with("typed", text)
                    .with("example", example))
            }
            (Some(only), _) | (None, Some(only)) => Ok(only),
            (None, None) => Err(refused()),
        },
        _ => Err(refused()),
    }
}

/// A day from three fields.
///
/// # Errors
/// The sentence for the field.
pub(super) fn of_parts(year: &str, month: &str, day_of_month: &str) -> Result<NaiveDate, Message> {
    day(year, month, day_of_month).ok_or_else(|| Message::new("answer-problem-date"))
}

/// A year has four digits: nobody knows the century of two.
fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let number = |text: &str, most: usize| {
        let text = digits(text);
        let fits = (1..=most).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        if fits { text.parse::<u32>().ok() } else { None }
    };
    let year = Some(digits(year)).filter(|year| year.len() == 4).and_then(|year| number(&year, 4))?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month, 2)?, number(day, 2)?)
}

#[cfg(test)]
mod tests {
    use super::whole;

    fn read(typed: &str) -> Result<String, &'static str> {
        whole(typed).map(|day| day.to_string()).map_err(|message| message.key)
    }

    #[test]
    fn a_day_is_read_however_its_parts_are_marked() {
        for typed in [
            "2027-12-31",
            "2027/12/31",
            "2027.12.31",
            "31.12.2027",
            "31 12 2027",
            "31/12/2027",
            "12/31/2027",
            "31-12-2027",
            "٣١/١٢/٢٠٢٧",
            "2027年12月31日",
            " 2027/12/31 ",
        ] {
            assert_eq!(read(typed).as_deref(), Ok("2027-12-31"), "{typed}");
        }
        assert_eq!(read("3.4.2027").as_deref(), Ok("2027-04-03"));
        assert_eq!(read("04/04/2027").as_deref(), Ok("2027-04-04"));
    }

    #[test]
    fn where_day_and_month_could_change_places_it_is_asked() {
        for typed in ["03/04/2027", "3-4-2027", "٣/٤/٢٠٢٧"] {
            assert_eq!(read(typed), Err("answer-problem-date-ambiguous"), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for typed in
            ["31/12/27", "2027", "31.13.2027", "30/02/2027", "2027-13-01", "soon", "1/2", "", "12.31.2027"]
        {
            assert_eq!(read(typed), Err("answer-problem-date"), "{typed}");
        }
    }
}

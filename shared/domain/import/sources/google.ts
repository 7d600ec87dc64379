import { all, both, none, profile, type SourceProfile, some } from './profile';

const VALUES = {
  'person.phone': 'Phone 1 - Value',
  'person.email': 'E-mail 1 - Value',
  'client.city': 'Address 1 - City',
  'client.region': 'Address 1 - Region',
  'client.postalCode': 'Address 1 - Postal Code',
  'client.country': 'Address 1 - Country',
  'client.address': 'Address 1 - Street',
  'client.website': 'Website 1 - Value',
  'person.birthday': 'Birthday',
  'person.notes': 'Notes',
} as const;
const UNUSED =
  'Name Prefix|Name Suffix|Nickname|Photo|Address 1 - Formatted|Address 1 - PO Box|Address 1 - Extended Address|Gender|Location|Billing Information|Directory Server|Mileage|Hobby|Sensitivity|Priority|Subject|Language|Initials|Short Name|Maiden Name';

/** Google Contacts: the CSV since 2024 and the one before. */
export const google: readonly SourceProfile[] = [
  profile(
    'google-2024',
    'people',
    both(
      some(
        2,
        'Organization Name',
        'Labels',
        'File As',
        'Phonetic First Name',
        'E-mail 1 - Label',
        'Phone 1 - Label',
      ),
      none('Given Name'),
    ),
    {
      ...VALUES,
      'person.firstName': 'First Name',
      'person.middleName': 'Middle Name',
      'person.lastName': 'Last Name',
      'client.name': 'Organization Name',
      'person.position': 'Organization Title',
      'client.tags': 'Labels',
      'person.phoneLabel': 'Phone 1 - Label',
      'person.emailLabel': 'E-mail 1 - Label',
    },
    `${UNUSED}|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|File As|Organization Department|Address 1 - Label|Relation 1 - Label|Relation 1 - Value|Website 1 - Label|Event 1 - Label|Event 1 - Value|Custom Field 1 - Label|Custom Field 1 - Value`,
  ),
  profile(
    'google-old',
    'people',
    both(
      all('Given Name'),
      some(1, 'Yomi Name', 'Group Membership', 'E-mail 1 - Type', 'Phone 1 - Type', 'Given Name Yomi'),
    ),
    {
      ...VALUES,
      'person.name': 'Name',
      'person.firstName': 'Given Name',
      'person.middleName': 'Additional Name',
      'person.lastName': 'Family Name',
      'client.name': 'Organization 1 - Name',
      'person.position': 'Organization 1 - Title|Occupation',
      'client.tags': 'Group Membership',
      'person.phoneLabel': 'Phone 1 - Type',
      'person.emailLabel': 'E-mail 1 - Type',
    },
    `${UNUSED}|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|IM 1 - Type|IM 1 - Service|IM 1 - Value|Address 1 - Type|Organization 1 - Type|Organization 1 - Yomi Name|Organization 1 - Department|Organization 1 - Symbol|Organization 1 - Location|Organization 1 - Job Description|Website 1 - Type`,
  ),
];

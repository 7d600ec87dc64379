export { peopleCommands } from './commands';
export { peopleOfClient } from './read';
export { emailsOfClient, phonesOfClient, storeEmails, storePhones } from './reach';
